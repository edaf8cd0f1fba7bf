/** How a request's status, steps and outlook are shown everywhere. */
@NullMarked
@NamedInterface("request")
package city.plaza.web.kit.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
