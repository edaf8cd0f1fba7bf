/** The list of cities, kept by the platform's operators. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "tenancy", "tenancy :: spi", "shared"})
package city.plaza.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
