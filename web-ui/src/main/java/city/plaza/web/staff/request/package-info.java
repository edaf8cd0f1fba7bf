/** One request as those see it who work on it. */
@NullMarked
package city.plaza.web.staff.request;

import org.jspecify.annotations.NullMarked;
