/** Says who will work on a new request, and by when. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"department", "request", "request :: planning", "request :: tracking", "routing", "sla"})
package city.plaza.outlook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
