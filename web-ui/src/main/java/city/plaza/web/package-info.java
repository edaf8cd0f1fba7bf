/** Everything people and machines reach Plaza through. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "branding",
            "catalog",
            "citytemplate",
            "department",
            "identity",
            "intake",
            "location",
            "onboarding",
            "registry",
            "request",
            "shared",
            "tenancy"
        })
package city.plaza.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
