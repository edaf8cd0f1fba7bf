/** Writes the questions of a service type: in order, in every language, and depending on each other. */
@NullMarked
package city.plaza.web.cityadmin.questions;

import org.jspecify.annotations.NullMarked;
