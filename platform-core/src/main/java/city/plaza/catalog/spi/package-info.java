/** Where the catalogs of all cities are kept for every node to find. */
@NullMarked
@NamedInterface("spi")
package city.plaza.catalog.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
