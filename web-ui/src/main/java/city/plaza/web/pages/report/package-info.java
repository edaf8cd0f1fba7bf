/** The whole report as one form, for browsers without scripts. */
@NullMarked
package city.plaza.web.pages.report;

import org.jspecify.annotations.NullMarked;
