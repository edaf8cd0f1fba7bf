/** What the nodes of one deployment tell each other. */
@NullMarked
package city.plaza.infrastructure.redis;

import org.jspecify.annotations.NullMarked;
