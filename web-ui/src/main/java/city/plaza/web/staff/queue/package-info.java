/** The lists of requests a department works through. */
@NullMarked
package city.plaza.web.staff.queue;

import org.jspecify.annotations.NullMarked;
