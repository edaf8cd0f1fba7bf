package city.plaza.apikey;

import java.util.Locale;

/** What a program may do. No scope includes another. */
public enum ApiScope {
    /** Read what is not public anyway. */
    READ,
    /** Send in reports. */
    CREATE,
    /** Say what became of requests. */
    UPDATE;

    /** Its name in answers and in the database, such as {@code create}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
