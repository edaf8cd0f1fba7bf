/** What tests of the running application share: visitors with and without a browser. */
@NullMarked
package city.plaza.web.testing;

import org.jspecify.annotations.NullMarked;
