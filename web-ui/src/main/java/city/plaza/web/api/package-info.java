/** What every interface for machines has in common: its door, and how it says no. */
@NullMarked
package city.plaza.web.api;

import org.jspecify.annotations.NullMarked;
