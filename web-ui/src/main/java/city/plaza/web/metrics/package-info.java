/** What this node counts, each number with the city it belongs to, and where that is read. */
@NullMarked
package city.plaza.web.metrics;

import org.jspecify.annotations.NullMarked;
