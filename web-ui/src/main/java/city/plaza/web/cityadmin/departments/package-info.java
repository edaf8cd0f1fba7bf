/** Where departments are configured. */
@NullMarked
package city.plaza.web.cityadmin.departments;

import org.jspecify.annotations.NullMarked;
