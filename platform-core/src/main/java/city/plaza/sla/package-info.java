/** By when things should be done, and how that day is worked out. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "request",
            "request :: planning",
            "catalog",
            "department",
            "outbox",
            "identity",
            "tenancy",
            "shared"
        })
package city.plaza.sla;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
