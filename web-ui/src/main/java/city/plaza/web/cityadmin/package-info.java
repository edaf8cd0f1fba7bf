/** Where a city's administrators configure their 311: everything is drafted, looked over and published as one. */
@NullMarked
package city.plaza.web.cityadmin;

import org.jspecify.annotations.NullMarked;
