/** Tells everybody at once what they must know, and takes only what matters most in an emergency. */
@NullMarked
package city.plaza.web.cityadmin.notices;

import org.jspecify.annotations.NullMarked;
