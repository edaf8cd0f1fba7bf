/** Tells residents what happens to their requests. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"request", "catalog", "department", "location", "tenancy", "identity", "outbox", "shared"
        })
package city.plaza.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
