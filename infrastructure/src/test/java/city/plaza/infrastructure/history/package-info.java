/** Bringing history over, on a real PostgreSQL. */
@NullMarked
package city.plaza.infrastructure.history;

import org.jspecify.annotations.NullMarked;
