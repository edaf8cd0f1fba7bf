/** Where a department sees what was reported, and works on it. */
@NullMarked
package city.plaza.web.staff;

import org.jspecify.annotations.NullMarked;
