/** Everything people and machines reach Plaza through. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "branding",
            "catalog",
            "department",
            "history",
            "identity",
            "intake",
            "location",
            "migration",
            "onboarding",
            "request",
            "shared",
            "tenancy"
        })
package city.plaza.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
