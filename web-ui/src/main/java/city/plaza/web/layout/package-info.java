/** The frame around the screens where people work. */
@NullMarked
package city.plaza.web.layout;

import org.jspecify.annotations.NullMarked;
