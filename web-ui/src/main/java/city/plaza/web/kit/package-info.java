/** Small components that several screens and pages share. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "branding",
            "catalog",
            "department",
            "location",
            "location :: spi",
            "location :: gazetteer",
            "location :: maps",
            "notice",
            "request",
            "request :: tracking",
            "shared",
            "sla",
            "tenancy"
        })
package city.plaza.web.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
