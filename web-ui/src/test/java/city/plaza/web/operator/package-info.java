/** The operators' console, used as people use it. */
@NullMarked
package city.plaza.web.operator;

import org.jspecify.annotations.NullMarked;
