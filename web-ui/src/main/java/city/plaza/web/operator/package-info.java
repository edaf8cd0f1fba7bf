/** Where the platform's operators work: the list of cities, and the making of a new one. */
@NullMarked
package city.plaza.web.operator;

import org.jspecify.annotations.NullMarked;
