/** Plaza: every city's 311. */
@NullMarked
package city.plaza;

import org.jspecify.annotations.NullMarked;
