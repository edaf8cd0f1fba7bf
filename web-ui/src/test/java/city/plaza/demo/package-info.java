/** Plaza with everything it needs on one computer, to try it out. */
@NullMarked
package city.plaza.demo;

import org.jspecify.annotations.NullMarked;
