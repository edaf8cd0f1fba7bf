/** Uploaded pictures, re-encoded so that nothing of the original is kept but what can be seen. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package city.plaza.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
