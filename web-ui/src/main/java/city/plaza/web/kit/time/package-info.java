/** Times and durations in the words people use. */
@NullMarked
@NamedInterface("time")
package city.plaza.web.kit.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
