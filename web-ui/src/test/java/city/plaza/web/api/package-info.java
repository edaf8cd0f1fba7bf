/** Calls of machines, whatever the interface. */
@NullMarked
package city.plaza.web.api;

import org.jspecify.annotations.NullMarked;
