/** The protocol of GeoReport v2: parameters, formats, errors. */
@NullMarked
package city.plaza.web.open311.protocol;

import org.jspecify.annotations.NullMarked;
