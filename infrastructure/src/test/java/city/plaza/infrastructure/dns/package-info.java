/** The domain name system, as tests need it. */
@NullMarked
package city.plaza.infrastructure.dns;

import org.jspecify.annotations.NullMarked;
