/** Where a city's administrators draw its map: boundary, streets, districts, and the addresses people type. */
@NullMarked
package city.plaza.web.cityadmin.areas;

import org.jspecify.annotations.NullMarked;
