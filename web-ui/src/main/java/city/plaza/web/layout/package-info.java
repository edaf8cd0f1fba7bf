/** The frames around screens: header, menu, language. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"branding", "identity", "shared", "tenancy", "web.kit", "web.kit :: *", "web.routes"})
package city.plaza.web.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
