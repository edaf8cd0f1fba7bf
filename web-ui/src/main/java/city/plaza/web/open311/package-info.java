/** The city's requests for programs of every make, as Open311 GeoReport v2 lays down. */
@NullMarked
package city.plaza.web.open311;

import org.jspecify.annotations.NullMarked;
