/** The cities' schemas on PostgreSQL: connections that can see one city only, and how schemas are made and changed. */
@NullMarked
package city.plaza.infrastructure.persistence;

import org.jspecify.annotations.NullMarked;
