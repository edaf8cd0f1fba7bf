package city.plaza.catalog.spi;

import city.plaza.tenancy.TenantId;
import java.util.Optional;

/**
 * Keeps catalogs outside the database, so that a node that starts or hears of a change does not read hundreds of rows.
 *
 * <p>An adapter may forget anything at any time, and must not fail: what it cannot reach it does not have.
 */
public interface CatalogCache {

    /** @param edition tells a city's catalog from every other it had or may have; what is kept under it never changes */
    Optional<String> find(TenantId tenant, String edition);

    void keep(TenantId tenant, String edition, String catalog);
}
