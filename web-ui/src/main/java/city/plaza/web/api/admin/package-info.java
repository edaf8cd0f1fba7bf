/** What a city's administrators do, for their machines. */
@NullMarked
package city.plaza.web.api.admin;

import org.jspecify.annotations.NullMarked;
