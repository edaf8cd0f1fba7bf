/** How requests of an earlier system become history. Imports the root and {@code report}. */
@NullMarked
@NamedInterface("imported")
package city.plaza.request.imported;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
