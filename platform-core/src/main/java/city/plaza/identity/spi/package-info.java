/** Where a city's people are kept. */
@NullMarked
@NamedInterface("spi")
package city.plaza.identity.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
