package city.plaza.registry;

import city.plaza.tenancy.CellId;
import city.plaza.tenancy.TenantId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Register a city; what is in it was checked before.
 *
 * @param cell the database it is to live in
 */
public record NewCity(
        TenantId id,
        String name,
        List<String> hosts,
        ZoneId zone,
        String country,
        List<Locale> languages,
        CellId cell) {

    public NewCity {
        hosts = List.copyOf(hosts);
        languages = List.copyOf(languages);
    }
}
