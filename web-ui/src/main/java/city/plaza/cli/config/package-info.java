/** The commands on a city's configuration. Imports {@code platform}. */
@NullMarked
package city.plaza.cli.config;

import org.jspecify.annotations.NullMarked;
