/** How fast Plaza is, always beside something it can be compared with. */
@NullMarked
package city.plaza.bench;

import org.jspecify.annotations.NullMarked;
