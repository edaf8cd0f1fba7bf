/**
 * What residents follow about requests, by number or by secret link. Imports the root, {@code report}, {@code
 * rows} and {@code publicdata}.
 */
@NullMarked
@NamedInterface("tracking")
package city.plaza.request.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
