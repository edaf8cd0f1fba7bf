/**
 * Which facts are told, to whom, and in which words. Imports {@code outbound}, {@code email}, {@code preferences} and
 * {@code spi}.
 */
@NullMarked
package city.plaza.notification.rules;

import org.jspecify.annotations.NullMarked;
