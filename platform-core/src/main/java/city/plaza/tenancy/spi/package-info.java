/** Where the list of cities comes from. */
@NullMarked
@NamedInterface("spi")
package city.plaza.tenancy.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
