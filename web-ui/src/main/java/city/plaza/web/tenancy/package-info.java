/** Which city a visitor came to, by the host they used. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "shared", "tenancy"})
package city.plaza.web.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
