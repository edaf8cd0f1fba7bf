/** Where people begin once Plaza knows who they are. */
@NullMarked
package city.plaza.web.start;

import org.jspecify.annotations.NullMarked;
