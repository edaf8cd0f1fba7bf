package city.plaza.citytemplate;

import static city.plaza.citytemplate.Open311Catalog.text;

import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceGroup;
import city.plaza.catalog.ServiceType;
import city.plaza.department.Department;
import city.plaza.department.DepartmentCode;
import city.plaza.shared.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the categories of Signalen, the system that Dutch cities share, as it writes them to a file. */
public final class SignalenCatalog {

    private static final String ICON = "list";

    private final Locale language;
    private final Map<Integer, ServiceGroup> groups = new LinkedHashMap<>();
    private final Map<Integer, Department> departments = new LinkedHashMap<>();
    private final Map<String, ServiceType> services = new LinkedHashMap<>();
    private final List<ConversionWarning> lost = new ArrayList<>();

    private SignalenCatalog(Locale language) {
        this.language = language;
    }

    /**
     * Read a file of categories: main ones become groups, those in them service types.
     *
     * @param fixture a JSON array of {@code signals.category}
     */
    public static ConvertedCatalog read(String fixture, Locale language) {
        var catalog = new SignalenCatalog(language);
        var categories = JsonMapper.shared().readTree(fixture);
        categories.forEach(catalog::group);
        categories.forEach(catalog::service);
        return new ConvertedCatalog(
                List.copyOf(catalog.departments.values()),
                List.copyOf(catalog.groups.values()),
                List.copyOf(catalog.services.values()),
                List.of(),
                catalog.lost);
    }

    private void group(JsonNode category) {
        var fields = category.path("fields");
        if (fields.path("parent").isNull()) {
            groups.put(
                    category.path("pk").asInt(),
                    new ServiceGroup(
                            CodeGenerator.slug(text(fields, "slug"), 60), ICON, localized(text(fields, "name"))));
        }
    }

    private void service(JsonNode category) {
        var fields = category.path("fields");
        if (fields.path("parent").isNull()) {
            return;
        }
        var group = groups.get(fields.path("parent").asInt(0));
        var slug = CodeGenerator.code(text(fields, "slug"));
        if (group == null) {
            lost.add(new ConversionWarning(slug, "parent", "belongs to a category that is not there; left out"));
            return;
        }
        // Signalen's names are its own within a main category only.
        var code = services.containsKey(slug) ? CodeGenerator.code(group.code() + "-" + slug) : slug;
        if (!code.equals(text(fields, "slug"))) {
            lost.add(new ConversionWarning(code, "slug", "was " + text(fields, "slug")));
        }
        lost.add(new ConversionWarning(
                code, "handling", "which texts and times stand behind " + text(fields, "handling") + " is not said"));
        services.put(
                code,
                ServiceType.builder(new ServiceCode(code), group.code(), localized(text(fields, "name")))
                        .department(department(code, fields.path("departments")))
                        .icon(ICON)
                        .retired(!fields.path("is_active").asBoolean(true))
                        .build());
    }

    private DepartmentCode department(String service, JsonNode numbers) {
        if (numbers.isEmpty()) {
            lost.add(new ConversionWarning(
                    service, "departments", "nobody is named; given to " + Open311Catalog.UNASSIGNED));
            departments.putIfAbsent(
                    -1,
                    new Department(
                            Open311Catalog.UNASSIGNED, Open311Catalog.UNASSIGNED.value(), localized("Triage"), null));
            return Open311Catalog.UNASSIGNED;
        }
        if (numbers.size() > 1) {
            lost.add(new ConversionWarning(service, "departments", "only the first of several departments is kept"));
        }
        int number = numbers.get(0).asInt();
        var code = new DepartmentCode("department-" + number);
        if (departments.putIfAbsent(number, new Department(code, "#" + number, localized("#" + number), null))
                == null) {
            lost.add(new ConversionWarning(service, "departments", "the file has no name for department " + number));
        }
        return Objects.requireNonNull(departments.get(number)).code();
    }

    private LocalizedText localized(String text) {
        return LocalizedText.of(language, text);
    }
}
