/** The life of a report, from its number to its outcome. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"catalog", "department", "location", "identity", "tenancy", "staff", "outbox", "shared"})
package city.plaza.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
