/** The articles a city answers questions with. */
@NullMarked
package city.plaza.web.pages.knowledge;

import org.jspecify.annotations.NullMarked;
