/** Brings every city's schema to the present version, one after another and without stopping for one that fails. */
@NullMarked
@ApplicationModule(allowedDependencies = {"registry", "onboarding :: spi", "identity", "tenancy", "shared"})
package city.plaza.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
