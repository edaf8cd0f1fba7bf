/** A whole city's 311 as one value: looked over as a whole, written as a whole. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "branding",
            "department",
            "catalog",
            "location",
            "location :: spi",
            "identity",
            "tenancy",
            "shared"
        })
package city.plaza.configuration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
