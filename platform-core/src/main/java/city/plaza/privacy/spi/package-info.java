/** What every feature says about the people its data is about, and how it forgets them. */
@NullMarked
@NamedInterface("spi")
package city.plaza.privacy.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
