/** How often, and at what time, somebody wants to hear from the city. Imports nothing else of notifications. */
@NullMarked
@NamedInterface("preferences")
package city.plaza.notification.preferences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
