/** What Plaza does by itself after a change, as those see it who answer for it: administrators and operators. */
@NullMarked
@ApplicationModule(allowedDependencies = {"outbox", "shared", "tenancy", "web.kit", "web.kit :: time", "web.tenancy"})
package city.plaza.web.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
