package city.plaza.tenancy;

import java.util.Locale;

/**
 * Names for what is kept outside the database, such as Redis keys, each carrying the city it belongs to.
 *
 * <p>Nothing is kept under a name made otherwise; an architecture test looks after it.
 */
public final class CityKey {

    private static final String CITY = "city:";
    private static final String PLATFORM = "platform:";

    private CityKey() {}

    /** A name within one city, such as {@code city:springfield:session:…}. */
    public static String of(TenantId tenant, String kind, String name) {
        return CITY + tenant + ":" + kind(kind) + ":" + name;
    }

    /** A name that belongs to the platform itself. */
    public static String ofPlatform(String kind, String name) {
        return PLATFORM + kind(kind) + ":" + name;
    }

    /** Whether a name says whose it is. */
    public static boolean saysWhose(String key) {
        return key.startsWith(PLATFORM)
                || (key.startsWith(CITY)
                        && key.indexOf(':', CITY.length()) > 0
                        && TenantId.isValid(key.substring(CITY.length(), key.indexOf(':', CITY.length()))));
    }

    private static String kind(String kind) {
        if (kind.isEmpty() || !kind.equals(kind.toLowerCase(Locale.ROOT)) || kind.contains(":")) {
            throw new IllegalArgumentException("Kind of key " + kind + ", expected a lower-case word");
        }
        return kind;
    }
}
