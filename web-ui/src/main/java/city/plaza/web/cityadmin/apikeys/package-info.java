/** Gives programs a key, takes keys back, and says whether the city is a sandbox. */
@NullMarked
package city.plaza.web.cityadmin.apikeys;

import org.jspecify.annotations.NullMarked;
