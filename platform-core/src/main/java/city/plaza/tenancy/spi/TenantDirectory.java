package city.plaza.tenancy.spi;

import city.plaza.tenancy.City;
import java.util.List;

/**
 * The list of cities.
 *
 * <p>An implementation reads the registry afresh at each call; {@code Tenants} remembers the answer. It throws when the
 * registry cannot be reached, and then the last answer stays in use.
 */
public interface TenantDirectory {

    /** Every city of this deployment, whatever its state. */
    List<City> cities();
}
