/** What operators type on the server: migrate, onboard, import. */
@NullMarked
package city.plaza.web.cli;

import org.jspecify.annotations.NullMarked;
