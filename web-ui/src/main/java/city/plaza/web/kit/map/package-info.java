/** Maps, and fields that find a place. */
@NullMarked
@NamedInterface("map")
package city.plaza.web.kit.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
