/**
 * What staff have to do, as lists, a map and single requests. Imports the root, {@code report} and {@code rows}.
 */
@NullMarked
@NamedInterface("queue")
package city.plaza.request.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
