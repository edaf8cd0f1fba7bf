/** Who works for the city: invited, given their work, and seen off. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "catalog",
            "department",
            "location",
            "location :: maps",
            "identity",
            "identity :: spi",
            "privacy",
            "privacy :: spi",
            "tenancy",
            "outbox",
            "shared"
        })
package city.plaza.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
