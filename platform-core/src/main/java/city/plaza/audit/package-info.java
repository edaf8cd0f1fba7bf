/** Who changed what, when, from what to what: written once, never altered unnoticed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"identity", "identity :: spi", "privacy", "privacy :: spi", "tenancy", "shared"})
package city.plaza.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
