/** What commands share: the platform they work on, the city they name, how they end and fail. */
@NullMarked
package city.plaza.cli.platform;

import org.jspecify.annotations.NullMarked;
