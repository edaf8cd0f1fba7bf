/** The city's own map: its layers, the areas in them and its boundary. Imports the root. */
@NullMarked
@NamedInterface("maps")
package city.plaza.location.maps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
