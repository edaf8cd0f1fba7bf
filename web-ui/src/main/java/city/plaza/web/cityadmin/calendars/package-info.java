/** Says when a city works: weeks, public holidays, days off and days on. */
@NullMarked
package city.plaza.web.cityadmin.calendars;

import org.jspecify.annotations.NullMarked;
