/** What cities and their people live through, in real browsers on the whole platform. */
@NullMarked
package city.plaza.web.stories;

import org.jspecify.annotations.NullMarked;
