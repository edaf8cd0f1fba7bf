/** How a city looks: its colour, its letters, its name on every page. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "notification :: spi", "picture", "tenancy", "shared"})
package city.plaza.branding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
