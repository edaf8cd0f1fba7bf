/** Who does the work. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "tenancy", "shared"})
package city.plaza.department;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
