/** The one draft of a city: what its administrators change before they publish. */
@NullMarked
@NamedInterface("draft")
package city.plaza.configuration.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
