/** Where something is: points, boxes, boundaries, named places and the keys of areas. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tenancy", "identity", "outbox", "shared"})
package city.plaza.location;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
