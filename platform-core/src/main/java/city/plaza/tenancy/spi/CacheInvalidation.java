package city.plaza.tenancy.spi;

import java.util.OptionalLong;

/**
 * Whether this node receives what other nodes announce, so that what it remembers can be trusted.
 *
 * <p>An adapter answers from memory, at once, and never fails. When in doubt it is not connected.
 */
public interface CacheInvalidation {

    /**
     * A number that stays the same for as long as every {@code CityChanged} and {@code TenantsChanged} of other nodes has
     * arrived here; empty while one may be missed. What was read under one number may be kept until there is another.
     */
    OptionalLong connection();
}
