/** Facts that other departments must hear of, kept until each of them has. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "identity", "identity :: spi", "shared"})
package city.plaza.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
