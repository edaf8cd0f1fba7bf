/** What operators type on the server: migrate, onboard, import, config, audit. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "citytemplate",
            "configuration",
            "configuration :: *",
            "history",
            "history :: runs",
            "identity",
            "migration",
            "onboarding",
            "shared",
            "tenancy"
        })
package city.plaza.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
