/** Where a city's administrators configure their 311: drafted, checked and published as one. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "apikey",
            "audit",
            "branding",
            "catalog",
            "citytemplate",
            "configuration",
            "configuration :: *",
            "department",
            "identity",
            "knowledge",
            "location",
            "location :: gazetteer",
            "location :: maps",
            "notice",
            "onboarding",
            "outbox",
            "privacy",
            "request",
            "routing",
            "shared",
            "sla",
            "staff",
            "tenancy",
            "web.kit",
            "web.kit :: *",
            "web.layout",
            "web.routes",
            "web.tenancy",
            "web.work"
        })
package city.plaza.web.cityadmin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
