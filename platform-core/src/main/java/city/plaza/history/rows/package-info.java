/** How the rows of a history file become requests, or are kept out. Imports the root. */
@NullMarked
package city.plaza.history.rows;

import org.jspecify.annotations.NullMarked;
