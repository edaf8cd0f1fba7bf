/** The places a city knows by name, and how typed words find them. Imports the root and {@code maps}. */
@NullMarked
@NamedInterface("gazetteer")
package city.plaza.location.gazetteer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
