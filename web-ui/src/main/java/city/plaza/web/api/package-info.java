/** The APIs for administrators' and operators' programs: tokens, rate limits, problem responses. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "apikey",
            "audit",
            "citytemplate",
            "configuration",
            "configuration :: *",
            "identity",
            "onboarding",
            "registry",
            "shared",
            "tenancy",
            "web.security",
            "web.tenancy"
        })
package city.plaza.web.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
