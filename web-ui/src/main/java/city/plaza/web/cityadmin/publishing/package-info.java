/** Where the draft is checked, published, compared, exported and audited. */
@NullMarked
package city.plaza.web.cityadmin.publishing;

import org.jspecify.annotations.NullMarked;
