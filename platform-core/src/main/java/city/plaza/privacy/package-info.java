/** How long a city keeps what it knows about people, and how it hands out or erases what it knows about one of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"outbox", "identity", "identity :: spi", "tenancy", "shared"})
package city.plaza.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
