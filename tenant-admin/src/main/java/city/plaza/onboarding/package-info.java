/** How a city is made, step by step, until its doors open; and how they are closed again. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "registry",
            "branding",
            "configuration",
            "configuration :: *",
            "citytemplate",
            "request",
            "outbox",
            "audit",
            "identity",
            "identity :: spi",
            "location",
            "privacy",
            "privacy :: spi",
            "tenancy",
            "shared"
        })
package city.plaza.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
