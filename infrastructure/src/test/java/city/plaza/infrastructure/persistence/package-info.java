/** The walls between cities, tried on a real PostgreSQL. */
@NullMarked
package city.plaza.infrastructure.persistence;

import org.jspecify.annotations.NullMarked;
