/** A city's map and places on a real database. */
@NullMarked
package city.plaza.infrastructure.location;

import org.jspecify.annotations.NullMarked;
