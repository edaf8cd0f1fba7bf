/** Asks what a service type asks, for whoever reports and whoever writes the questions. */
@NullMarked
package city.plaza.web.kit.questions;

import org.jspecify.annotations.NullMarked;
