/** The programs a city lets in: who they belong to, what they may do and how often. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"audit", "identity", "privacy", "privacy :: spi", "tenancy", "tenancy :: spi", "shared"})
package city.plaza.apikey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
