/** Reads the domain name system. */
@NullMarked
package city.plaza.infrastructure.dns;

import org.jspecify.annotations.NullMarked;
