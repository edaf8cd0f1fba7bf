/**
 * What is to be sent, and to whom, until a provider has taken it; with how its recipients prefer it. Imports {@code
 * email}, {@code preferences} and {@code spi}.
 */
@NullMarked
package city.plaza.notification.outbound;

import org.jspecify.annotations.NullMarked;
