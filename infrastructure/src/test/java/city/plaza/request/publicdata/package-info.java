@NullMarked
package city.plaza.request.publicdata;

import org.jspecify.annotations.NullMarked;
