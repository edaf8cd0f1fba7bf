/** What people of a city live through, told on a real PostgreSQL. */
@NullMarked
package city.plaza.infrastructure.stories;

import org.jspecify.annotations.NullMarked;
