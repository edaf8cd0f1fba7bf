/** The small parts every screen is put together from. */
@NullMarked
@NamedInterface("kit")
package city.plaza.web.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
