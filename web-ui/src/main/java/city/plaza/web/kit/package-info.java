/** The small parts every screen is put together from. */
@NullMarked
package city.plaza.web.kit;

import org.jspecify.annotations.NullMarked;
