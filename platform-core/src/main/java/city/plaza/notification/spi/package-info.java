/** Who carries e-mails, and what they look like. */
@NullMarked
@NamedInterface("spi")
package city.plaza.notification.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
