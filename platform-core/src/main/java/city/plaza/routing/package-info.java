/** Sends each request to those who do the work, by rules the city writes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "request",
            "request :: planning",
            "catalog",
            "department",
            "location",
            "location :: maps",
            "outbox",
            "identity",
            "tenancy",
            "shared"
        })
package city.plaza.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
