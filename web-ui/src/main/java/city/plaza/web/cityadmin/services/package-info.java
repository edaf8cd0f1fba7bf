/** Says what residents can report, under which topics, and what each report asks. */
@NullMarked
package city.plaza.web.cityadmin.services;

import org.jspecify.annotations.NullMarked;
