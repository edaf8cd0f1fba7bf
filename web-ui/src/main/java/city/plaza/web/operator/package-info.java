/** Where the platform's operators work: the list of cities, and the onboarding of a new one. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "citytemplate",
            "configuration",
            "configuration :: *",
            "location",
            "onboarding",
            "outbox",
            "registry",
            "shared",
            "tenancy",
            "web.kit",
            "web.kit :: *",
            "web.layout",
            "web.routes",
            "web.tenancy",
            "web.work"
        })
package city.plaza.web.operator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
