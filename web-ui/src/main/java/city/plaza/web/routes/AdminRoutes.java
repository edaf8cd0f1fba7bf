package city.plaza.web.routes;

import city.plaza.configuration.ConfigurationSection;
import java.util.Optional;
import java.util.UUID;

/** The addresses of the city administrators' screens. */
public final class AdminRoutes {

    public static final String START = "admin";
    public static final String BRANDING = "admin/branding";
    public static final String LANGUAGES = "admin/city";
    public static final String DEPARTMENTS = "admin/departments";
    public static final String GROUPS = "admin/groups";
    public static final String SERVICES = "admin/services";
    public static final String LAYERS = "admin/layers";
    public static final String ARTICLES = "admin/articles";
    public static final String CALENDARS = "admin/calendars";
    public static final String RULES = "admin/rules";
    public static final String TARGETS = "admin/targets";
    public static final String NOTICES = "admin/notices";
    public static final String EMERGENCY = "admin/emergency";
    public static final String PEOPLE = "admin/people";
    public static final String API_KEYS = "admin/api-keys";
    public static final String PUBLISH = "admin/publish";
    public static final String HISTORY = "admin/history";
    public static final String DATA = "admin/data";
    public static final String AUDIT = "admin/audit";
    public static final String BACKGROUND_WORK = "admin/background-work";
    public static final String RETENTION = "admin/retention";
    public static final String PERSONAL_DATA = "admin/personal-data";
    /** The route parameter that names a thing. */
    public static final String KEY = "key";
    /** Stands for the key of a thing that is yet to be added. */
    public static final String NEW = "new";
    /** Stands in an address for the key {@code new}, which a thing may have that came from elsewhere; no key is like it. */
    private static final String CALLED_NEW = "_new";

    private AdminRoutes() {}

    /** Where an administrator begins. */
    public static String start() {
        return START;
    }

    /** Where the things of a part are listed, or the only one is changed. */
    public static String list(ConfigurationSection<?> section) {
        return START + "/" + section.code();
    }

    /** Where one thing is changed; a part's only thing is changed where the part is. */
    public static String item(ConfigurationSection<?> section, String key) {
        return section.isSingle() ? list(section) : list(section) + "/" + (key.equals(NEW) ? CALLED_NEW : key);
    }

    /** Where a thing is added. */
    public static String adding(ConfigurationSection<?> section) {
        return list(section) + "/" + NEW;
    }

    /** The key that {@link #KEY} names in an address; empty where a thing is to be added. */
    public static Optional<String> key(String parameter) {
        return parameter.equals(NEW) ? Optional.empty() : Optional.of(parameter.equals(CALLED_NEW) ? NEW : parameter);
    }

    /** Where the city's words are translated into a language. */
    public static String translations(String language) {
        return LANGUAGES + "/" + language;
    }

    public static String notice(String id) {
        return NOTICES + "/" + id;
    }

    /** Where what somebody does is changed. */
    public static String person(String subject) {
        return PEOPLE + "/" + subject;
    }

    /** Where the certificate of an erasure is read. */
    public static String certificate(UUID erasure) {
        return PERSONAL_DATA + "/" + erasure;
    }

    public static String publish() {
        return PUBLISH;
    }
}
