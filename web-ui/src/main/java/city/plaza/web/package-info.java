/** Everything people and machines reach Plaza through. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "apikey",
            "audit",
            "branding",
            "catalog",
            "citytemplate",
            "configuration",
            "department",
            "history",
            "identity",
            "intake",
            "knowledge",
            "location",
            "location :: spi",
            "migration",
            "notice",
            "onboarding",
            "registry",
            "request",
            "routing",
            "shared",
            "sla",
            "staff",
            "tenancy"
        })
package city.plaza.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
