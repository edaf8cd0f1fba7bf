/** What all configuration screens share: list, form and editor of one item. */
@NullMarked
package city.plaza.web.cityadmin.items;

import org.jspecify.annotations.NullMarked;
