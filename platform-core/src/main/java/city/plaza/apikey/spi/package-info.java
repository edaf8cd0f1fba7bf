/** Where calls of programs are counted, for all nodes together. */
@NullMarked
@NamedInterface("spi")
package city.plaza.apikey.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
