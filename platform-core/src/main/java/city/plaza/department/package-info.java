/** Who does the work, and when. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "tenancy", "outbox", "shared"})
package city.plaza.department;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
