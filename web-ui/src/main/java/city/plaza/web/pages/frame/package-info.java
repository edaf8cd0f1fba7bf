/** What surrounds every public page: header, footer, languages, announcements. */
@NullMarked
package city.plaza.web.pages.frame;

import org.jspecify.annotations.NullMarked;
