/** Where a department sees what was reported, and works on it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "catalog",
            "department",
            "intake",
            "location",
            "request",
            "request :: queue",
            "request :: report",
            "shared",
            "sla",
            "tenancy",
            "web.kit",
            "web.kit :: *",
            "web.layout",
            "web.routes",
            "web.tenancy"
        })
package city.plaza.web.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
