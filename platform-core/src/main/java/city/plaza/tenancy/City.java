package city.plaza.tenancy;

import city.plaza.shared.Languages;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every part of Plaza may know about a city without asking its schema.
 *
 * @param name the city's own name, as it writes it
 * @param hosts the host names that lead to it, the main one first
 * @param zone the zone its times are shown in
 * @param country ISO 3166-1 alpha-2
 * @param languages the languages it offers, its main language first; never empty
 * @param issuer the OIDC issuer of its realm; absent until the realm exists
 * @param cell the database the city lives in
 */
public record City(
        TenantId id,
        String name,
        List<String> hosts,
        ZoneId zone,
        String country,
        List<Locale> languages,
        TenantState state,
        @Nullable URI issuer,
        CellId cell) {

    public City {
        hosts = List.copyOf(hosts);
        languages = List.copyOf(languages);
        if (hosts.isEmpty() || languages.isEmpty()) {
            throw new IllegalArgumentException("City " + id + " needs at least one host and one language");
        }
    }

    public Locale mainLanguage() {
        return languages.getFirst();
    }

    public String mainHost() {
        return hosts.getFirst();
    }

    /** The offered language closest to what a person asked for, else the main language. */
    public Locale closestLanguage(List<Locale> wanted) {
        return Languages.closest(wanted, languages).orElse(mainLanguage());
    }
}
