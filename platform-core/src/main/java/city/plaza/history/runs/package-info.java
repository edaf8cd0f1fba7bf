/** The import of one file, which goes on where it was interrupted. Imports the root and {@code rows}. */
@NullMarked
@NamedInterface("runs")
package city.plaza.history.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
