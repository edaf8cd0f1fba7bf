/** Where administrators choose their city's languages and have its words translated. */
@NullMarked
package city.plaza.web.cityadmin.languages;

import org.jspecify.annotations.NullMarked;
