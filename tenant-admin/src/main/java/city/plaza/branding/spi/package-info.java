/** What a city's look needs of the outside world: a place that keeps its signs. */
@NullMarked
@NamedInterface("spi")
package city.plaza.branding.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
