/** How a draft becomes the live configuration, and every version that ever was live. */
@NullMarked
@NamedInterface("publishing")
package city.plaza.configuration.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
