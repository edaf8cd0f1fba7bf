/** Where photos lie. */
@NullMarked
package city.plaza.infrastructure.storage;

import org.jspecify.annotations.NullMarked;
