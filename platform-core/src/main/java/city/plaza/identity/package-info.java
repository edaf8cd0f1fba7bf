/** Who is acting, and what they may do. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "shared"})
package city.plaza.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
