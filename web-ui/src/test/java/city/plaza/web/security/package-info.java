/** Who a visitor is, and what they may open. */
@NullMarked
package city.plaza.web.security;

import org.jspecify.annotations.NullMarked;
