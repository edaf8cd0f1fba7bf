/** The city's texts side by side in two languages, on screen and in translators' files. */
@NullMarked
@NamedInterface("translation")
package city.plaza.configuration.translation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
