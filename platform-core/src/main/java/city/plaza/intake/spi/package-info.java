/** Where photos are kept. */
@NullMarked
@NamedInterface("spi")
package city.plaza.intake.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
