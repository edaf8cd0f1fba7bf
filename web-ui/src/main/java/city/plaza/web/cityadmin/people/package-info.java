/** Says who works for the city, what they may do and where. */
@NullMarked
package city.plaza.web.cityadmin.people;

import org.jspecify.annotations.NullMarked;
