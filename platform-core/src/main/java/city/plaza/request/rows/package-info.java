/**
 * How rows of the database become what read models show; for the other parts of this feature alone. Imports the
 * root and {@code report}.
 */
@NullMarked
package city.plaza.request.rows;

import org.jspecify.annotations.NullMarked;
