/** What a city answers to questions people ask again and again. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"catalog", "identity", "privacy", "privacy :: spi", "tenancy", "outbox", "shared"})
package city.plaza.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
