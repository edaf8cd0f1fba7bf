/** How long data about people is kept, and what is done when one of them asks. */
@NullMarked
package city.plaza.web.cityadmin.privacy;

import org.jspecify.annotations.NullMarked;
