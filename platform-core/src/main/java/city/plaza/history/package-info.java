/** Brings a city's history over from the system it used before. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "request",
            "request :: imported",
            "request :: report",
            "catalog",
            "department",
            "location",
            "location :: spi",
            "identity",
            "tenancy",
            "shared"
        })
package city.plaza.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
