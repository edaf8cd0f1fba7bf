/** Drafting, publishing and writing down what changed, on a real PostgreSQL. */
@NullMarked
package city.plaza.infrastructure.configuration;

import org.jspecify.annotations.NullMarked;
