/** The whole platform on one computer, for tests and for the demo. */
@NullMarked
package city.plaza.infrastructure.local;

import org.jspecify.annotations.NullMarked;
