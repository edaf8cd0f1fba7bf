package city.plaza.configuration;

import city.plaza.branding.Branding;
import city.plaza.catalog.ServiceGroup;
import city.plaza.catalog.ServiceType;
import city.plaza.department.BusinessCalendar;
import city.plaza.department.Department;
import city.plaza.knowledge.Article;
import city.plaza.privacy.RetentionPolicy;
import city.plaza.routing.RoutingRule;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.JsonBody;
import city.plaza.sla.SlaTarget;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of item a city's configuration consists of, such as its departments; each item is a record with a code.
 *
 * <p>The parts stand in the order they are written: what stands later may refer to what stands before.
 *
 * @param <T> the record
 */
public final class ConfigurationSection<T> {

    public static final ConfigurationSection<CityBasics> CITY =
            new ConfigurationSection<>("city", CityBasics.class, each -> "city", CityBasics::problems);
    public static final ConfigurationSection<Branding> BRANDING =
            new ConfigurationSection<>("branding", Branding.class, each -> "branding", Branding::problems);
    public static final ConfigurationSection<AreaLayer> LAYERS =
            new ConfigurationSection<>("layers", AreaLayer.class, AreaLayer::code);
    public static final ConfigurationSection<BusinessCalendar> CALENDARS = new ConfigurationSection<>(
            "calendars", BusinessCalendar.class, each -> each.code().value(), BusinessCalendar::problems);
    public static final ConfigurationSection<Department> DEPARTMENTS = new ConfigurationSection<>(
            "departments", Department.class, each -> each.code().value(), Department::problems);
    public static final ConfigurationSection<ServiceGroup> GROUPS =
            new ConfigurationSection<>("groups", ServiceGroup.class, ServiceGroup::code);
    public static final ConfigurationSection<ServiceType> SERVICES = new ConfigurationSection<>(
            "services", ServiceType.class, each -> each.code().value(), ServiceType::problems);
    public static final ConfigurationSection<RoutingRule> RULES = new ConfigurationSection<>(
            "rules", RoutingRule.class, each -> each.code().value(), RoutingRule::problems);
    public static final ConfigurationSection<SlaTarget> TARGETS = new ConfigurationSection<>(
            "targets", SlaTarget.class, each -> each.code().value(), SlaTarget::problems);

    public static final ConfigurationSection<Article> ARTICLES = new ConfigurationSection<>(
            "articles", Article.class, each -> each.code().value());

    public static final ConfigurationSection<RetentionPolicy> RETENTION = new ConfigurationSection<>(
            "retention", RetentionPolicy.class, each -> "retention", RetentionPolicy::problems);

    private static final List<ConfigurationSection<?>> ALL = List.of(
            CITY, BRANDING, LAYERS, CALENDARS, DEPARTMENTS, GROUPS, SERVICES, RULES, TARGETS, ARTICLES, RETENTION);

    private final String code;
    private final Class<T> type;
    private final Function<T, String> key;
    private final Function<T, List<InvalidInput.Problem>> problems;

    private ConfigurationSection(String code, Class<T> type, Function<T, String> key) {
        this(code, type, key, thing -> List.of());
    }

    private ConfigurationSection(
            String code, Class<T> type, Function<T, String> key, Function<T, List<InvalidInput.Problem>> problems) {
        this.code = code;
        this.type = type;
        this.key = key;
        this.problems = problems;
    }

    /** Every part, in the order they are written. */
    public static List<ConfigurationSection<?>> all() {
        return ALL;
    }

    public static Optional<ConfigurationSection<?>> find(String code) {
        return ALL.stream().filter(section -> section.code.equals(code)).findFirst();
    }

    /** The part's name in files and addresses, such as {@code services}. */
    public String code() {
        return code;
    }

    public Class<T> type() {
        return type;
    }

    /** The code of a thing, by which people and files know it. */
    public String keyOf(T thing) {
        return key.apply(thing);
    }

    /**
     * A thing as somebody wrote it in JSON.
     *
     * @throws city.plaza.shared.UnreadableText naming the line and the field
     */
    public T read(String json) {
        return JsonBody.read(code, json, type);
    }

    /** A thing as JSON; equal things give equal text. */
    public String write(T thing) {
        return ConfigurationJson.write(thing);
    }

    /** What is wrong with a thing by itself, whatever else the city has. */
    public List<InvalidInput.Problem> problemsOf(T thing) {
        return problems.apply(thing);
    }

    /** Whether a city has exactly one of these. */
    public boolean isSingle() {
        return this == CITY || this == BRANDING || this == RETENTION;
    }

    @Override
    public String toString() {
        return code;
    }
}
