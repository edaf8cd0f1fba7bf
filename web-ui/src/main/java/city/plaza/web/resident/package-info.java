/** Where residents report and follow their own reports. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "catalog",
            "department",
            "identity",
            "intake",
            "location",
            "notice",
            "picture",
            "outlook",
            "request",
            "request :: report",
            "request :: tracking",
            "shared",
            "tenancy",
            "web.kit",
            "web.kit :: *",
            "web.layout",
            "web.routes"
        })
package city.plaza.web.resident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
