/** A whole city's 311 as one value: drafted, looked over, published, compared and brought back as a whole. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "branding",
            "department",
            "catalog",
            "routing",
            "sla",
            "knowledge",
            "location",
            "location :: spi",
            "location :: gazetteer",
            "location :: maps",
            "audit",
            "outbox",
            "identity",
            "privacy",
            "privacy :: spi",
            "tenancy",
            "shared"
        })
package city.plaza.configuration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
