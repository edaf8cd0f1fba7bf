/** Where something is: points, addresses, the city's own map. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "identity", "outbox", "shared"})
package city.plaza.location;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
