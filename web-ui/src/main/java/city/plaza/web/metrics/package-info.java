/** What this node counts, each number with its city, and where it is read. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "outbox", "tenancy"})
package city.plaza.web.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
