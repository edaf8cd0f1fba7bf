/** The administrators' interface, called as machines call it. */
@NullMarked
package city.plaza.web.api.admin;

import org.jspecify.annotations.NullMarked;
