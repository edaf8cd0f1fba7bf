/** Everything people and machines reach Plaza through; each package in it is a module with imports of its own. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package city.plaza.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
