/** Which city a visitor came to, by the address they used. */
@NullMarked
package city.plaza.web.tenancy;

import org.jspecify.annotations.NullMarked;
