/** Where the live configuration and the draft are kept; not for other modules. */
@NullMarked
package city.plaza.configuration.store;

import org.jspecify.annotations.NullMarked;
