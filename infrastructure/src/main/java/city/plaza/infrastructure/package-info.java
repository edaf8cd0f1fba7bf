/** What Plaza stands on: the database, the identity provider, mail, storage. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "apikey :: spi",
            "branding :: spi",
            "catalog :: spi",
            "identity",
            "identity :: spi",
            "intake :: spi",
            "location :: spi",
            "notification :: spi",
            "onboarding :: spi",
            "shared",
            "tenancy",
            "tenancy :: spi"
        })
package city.plaza.infrastructure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
