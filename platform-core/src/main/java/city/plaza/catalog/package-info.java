/** What residents can ask for or report in this city. */
@NullMarked
@ApplicationModule(allowedDependencies = {"department", "identity", "tenancy", "shared"})
package city.plaza.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
