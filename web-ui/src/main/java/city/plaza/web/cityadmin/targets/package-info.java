/** Says how long things may take. */
@NullMarked
package city.plaza.web.cityadmin.targets;

import org.jspecify.annotations.NullMarked;
