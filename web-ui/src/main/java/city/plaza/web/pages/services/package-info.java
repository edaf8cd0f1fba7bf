/** The home page and the services a city offers. */
@NullMarked
package city.plaza.web.pages.services;

import org.jspecify.annotations.NullMarked;
