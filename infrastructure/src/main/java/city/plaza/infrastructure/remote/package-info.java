/** Fetches what others keep on the internet, and only that. */
@NullMarked
package city.plaza.infrastructure.remote;

import org.jspecify.annotations.NullMarked;
