/** Who a visitor is, and what they may open. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "shared", "tenancy", "web.metrics", "web.routes", "web.tenancy"})
package city.plaza.web.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
