package city.plaza.tenancy.spi;

import java.util.OptionalLong;

/**
 * Whether this node hears of what other nodes change. For the few who must not act on what is over.
 *
 * <p>An adapter answers from memory, at once, and never fails. When in doubt it does not know.
 */
public interface CityNews {

    /**
     * A number that stays the same for as long as every {@code CityChanged} of other nodes has arrived here; empty while
     * nobody knows whether it would. What was read under one number may be kept until there is another.
     */
    OptionalLong unbroken();
}
