/** Where administrators choose what their city looks like. */
@NullMarked
package city.plaza.web.cityadmin.branding;

import org.jspecify.annotations.NullMarked;
