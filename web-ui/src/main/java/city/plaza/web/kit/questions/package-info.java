/** Asks what a service type asks, for whoever reports and whoever writes the questions. */
@NullMarked
@NamedInterface("questions")
package city.plaza.web.kit.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
