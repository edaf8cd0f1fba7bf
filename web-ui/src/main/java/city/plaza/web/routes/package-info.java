/** The addresses of all pages and screens: who links to a page need not know the page. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"catalog", "configuration", "configuration :: *", "knowledge", "request", "tenancy"})
package city.plaza.web.routes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
