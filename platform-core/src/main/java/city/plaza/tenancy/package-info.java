/** Which city is being worked for, and the promise that no work happens without one. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package city.plaza.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
