package city.plaza.registry;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which words may be a host name, and which short names are kept for the platform itself. */
public final class HostName {

    private static final Pattern FORM =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");
    private static final Set<String> RESERVED = Set.of(
            "admin",
            "api",
            "app",
            "assets",
            "auth",
            "cdn",
            "console",
            "docs",
            "help",
            "id",
            "internal",
            "keycloak",
            "localhost",
            "login",
            "mail",
            "master",
            "media",
            "ns",
            "operator",
            "operators",
            "platform",
            "plaza",
            "plaza-operators",
            "proxy",
            "public",
            "root",
            "sandbox",
            "smtp",
            "static",
            "status",
            "support",
            "system",
            "test",
            "www");

    private HostName() {}

    /** Whether this is a full host name of letters, digits and hyphens (RFC 1123). */
    public static boolean isValid(String host) {
        return FORM.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether a city may not be called so, because the platform is. */
    public static boolean isReserved(String label) {
        return RESERVED.contains(label);
    }
}
