/** Says who gets which request, and tries it before it goes live. */
@NullMarked
package city.plaza.web.cityadmin.routing;

import org.jspecify.annotations.NullMarked;
