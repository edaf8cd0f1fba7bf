package city.plaza.infrastructure.testing;

import city.plaza.catalog.CatalogEditor;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceGroup;
import city.plaza.catalog.ServiceType;
import city.plaza.department.Department;
import city.plaza.department.DepartmentCode;
import city.plaza.department.Departments;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.onboarding.spi.PlatformProvisioner;
import city.plaza.onboarding.spi.SchemaProvisioner;
import city.plaza.registry.CityRegistry;
import city.plaza.registry.NewCity;
import city.plaza.shared.LocalizedText;
import city.plaza.sla.SlaTarget;
import city.plaza.sla.SlaTargets;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.Tenants;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes small open cities with two departments and a few services, through the real use cases. On the servers that all
 * tests share each test class has cities of its own, so that none finds what another one left.
 */
public final class TestCities {

    private static final int MAX_SLUG_LENGTH = 40;

    /** Somebody of public works. */
    public static final Actor.Person CLERK =
            new Actor.Person("clerk", "Cleo Clerk", "clerk@example.org", Set.of(Role.STAFF), Set.of("public-works"));

    /** Somebody of parks. */
    public static final Actor.Person GARDENER =
            new Actor.Person("gardener", "Gus Gardener", "gus@example.org", Set.of(Role.STAFF), Set.of("parks"));

    public static final Actor.Person RESIDENT =
            new Actor.Person("resident", "Rosa Resident", "rosa@example.org", Set.of(Role.RESIDENT), Set.of());

    private final PlatformProvisioner platform;
    private final SchemaProvisioner schemas;
    private final CityRegistry registry;
    private final Tenants tenants;
    private final CatalogEditor catalog;
    private final Departments departments;
    private final SlaTargets targets;

    TestCities(
            PlatformProvisioner platform,
            SchemaProvisioner schemas,
            CityRegistry registry,
            Tenants tenants,
            CatalogEditor catalog,
            Departments departments,
            SlaTargets targets) {
        this.platform = platform;
        this.schemas = schemas;
        this.registry = registry;
        this.tenants = tenants;
        this.catalog = catalog;
        this.departments = departments;
        this.targets = targets;
    }

    /** A test class's own open city of this name; one that is there already is used as it is. */
    public City open(Class<?> test, String name) {
        return open(slug(test, name));
    }

    /** A test class's own open city of this name that nobody has configured. */
    public City bare(Class<?> test, String name) {
        return open(slug(test, name), () -> {});
    }

    /** A city of this name on servers that no other test class uses. */
    City open(String slug) {
        return open(slug, this::furnish);
    }

    /** Such as {@code springfield-mail-story} for {@code MailStoryTests}; a long name loses its end to a hash of it. */
    public static String slug(Class<?> test, String name) {
        var words = test.getSimpleName().replaceFirst("Tests$", "").replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
        var slug = name + "-" + words.toLowerCase(Locale.ROOT);
        return slug.length() <= MAX_SLUG_LENGTH
                ? slug
                : slug.substring(0, MAX_SLUG_LENGTH - 7) + "-" + "%06x".formatted(slug.hashCode() & 0xffffff);
    }

    /** An open city of this name in a cell. */
    public City open(String slug, CellId cell) {
        return open(slug, cell, this::furnish);
    }

    private City open(String slug, Runnable furnish) {
        return open(slug, CellId.MAIN, furnish);
    }

    private City open(String slug, CellId cell, Runnable furnish) {
        var id = new TenantId(slug);
        return CurrentActor.callAs(new Actor.Plaza("test"), () -> {
            platform.provisionControl();
            platform.provisionCell(cell);
            if (registry.find(id).isEmpty()) {
                registry.register(new NewCity(
                        id,
                        "City of " + slug,
                        List.of(slug + ".localhost"),
                        ZoneId.of("America/Chicago"),
                        "US",
                        List.of(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.forLanguageTag("ar")),
                        cell));
                registry.recordSchemaVersion(id, schemas.provision(id));
                TenantContext.runAs(id, furnish);
                registry.open(id);
            }
            return tenants.get(id);
        });
    }

    private void furnish() {
        department("public-works", "Public Works");
        department("parks", "Parks");
        catalog.put(new ServiceGroup("streets", "road", text("Streets", "Calles", "الشوارع")));
        catalog.put(service("pothole", "public-works", "Pothole", "Bache", "حفرة", ServiceType.Demand.REQUIRED));
        catalog.put(service("fallen-tree", "parks", "Fallen tree", "Árbol caído", "شجرة", ServiceType.Demand.OPTIONAL));
        catalog.put(service("praise", "public-works", "Praise", "Elogio", "مديح", ServiceType.Demand.NONE));
        for (var service : List.of("pothole", "fallen-tree", "praise")) {
            targets.put(SlaTarget.ofType(new ServiceCode(service), 72, SlaTarget.Unit.HOURS));
        }
    }

    private void department(String code, String name) {
        departments.put(new Department(new DepartmentCode(code), code, text(name, name, name), code + "@example.org"));
    }

    private static ServiceType service(
            String code, String department, String en, String es, String ar, ServiceType.Demand location) {
        return ServiceType.builder(new ServiceCode(code), "streets", text(en, es, ar))
                .department(new DepartmentCode(department))
                .icon("road")
                .description(text(en + ".", es + ".", ar + "."))
                .keywords(Map.of("en", List.of(en)))
                .popular(true)
                .location(location)
                .build();
    }

    private static LocalizedText text(String en, String es, String ar) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("en", en);
        texts.put("es", es);
        texts.put("ar", ar);
        return new LocalizedText(texts);
    }
}
