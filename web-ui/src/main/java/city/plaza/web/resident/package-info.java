/** Where residents report and follow their own reports. */
@NullMarked
package city.plaza.web.resident;

import org.jspecify.annotations.NullMarked;
