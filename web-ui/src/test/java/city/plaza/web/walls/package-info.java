/** That nobody reaches from one city into another, tried at every address there is. */
@NullMarked
package city.plaza.web.walls;

import org.jspecify.annotations.NullMarked;
