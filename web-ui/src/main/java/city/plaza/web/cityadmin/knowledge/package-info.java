/** Where a city's administrators write its answers. */
@NullMarked
package city.plaza.web.cityadmin.knowledge;

import org.jspecify.annotations.NullMarked;
