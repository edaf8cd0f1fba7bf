/** Words every part of the city hall shares: texts in several languages, and clear refusals. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package city.plaza.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
