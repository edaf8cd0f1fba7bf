/** The operators' interface, called as machines call it. */
@NullMarked
package city.plaza.web.api.operator;

import org.jspecify.annotations.NullMarked;
