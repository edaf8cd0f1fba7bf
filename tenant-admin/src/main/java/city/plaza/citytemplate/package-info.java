/** Ready-made cities to start from: a folder of texts each, no code. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "configuration",
            "configuration :: *",
            "branding",
            "department",
            "catalog",
            "sla",
            "location",
            "location :: spi",
            "location :: maps",
            "identity",
            "privacy",
            "shared"
        })
package city.plaza.citytemplate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
