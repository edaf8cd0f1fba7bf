/** What a city tells everybody at once: a closed bridge, a storm. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"audit", "catalog", "location", "location :: maps", "identity", "tenancy", "shared"})
package city.plaza.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
