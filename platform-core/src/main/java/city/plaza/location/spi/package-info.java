/** How an address becomes a place. */
@NullMarked
@NamedInterface("spi")
package city.plaza.location.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
