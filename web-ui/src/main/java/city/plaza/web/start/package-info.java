/** Where people land once they have signed in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "web.routes", "web.security"})
package city.plaza.web.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
