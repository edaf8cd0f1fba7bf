package city.plaza.citytemplate;

import city.plaza.catalog.ServiceAttribute;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceGroup;
import city.plaza.catalog.ServiceType;
import city.plaza.catalog.ServiceType.Demand;
import city.plaza.department.Department;
import city.plaza.department.DepartmentCode;
import city.plaza.shared.LocalizedText;
import city.plaza.sla.SlaTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an Open311 catalog: the list of services, and the definitions of those that ask questions. */
public final class Open311Catalog {

    /** Holds what comes without a department, until somebody says whose it is. */
    static final DepartmentCode UNASSIGNED = DepartmentCode.TRIAGE;

    private static final String ICON = "list";
    private static final int MAX_CODE_LENGTH = 40;
    private static final int HOURS_PER_DAY = 24;

    private final Locale language;
    private final Map<String, Department> departments = new LinkedHashMap<>();
    private final Map<String, ServiceGroup> groups = new LinkedHashMap<>();
    private final Map<String, ServiceType> services = new LinkedHashMap<>();
    private final List<SlaTarget> targets = new ArrayList<>();
    private final List<ConversionWarning> lost = new ArrayList<>();

    private Open311Catalog(Locale language) {
        this.language = language;
    }

    /**
     * Read a catalog.
     *
     * @param list the answer to {@code GET services.json}
     * @param definitions answers to {@code GET services/….json}, as one array
     * @param language the language the texts are in
     */
    public static ConvertedCatalog read(String list, String definitions, Locale language) {
        var json = JsonMapper.shared();
        var byCode = new LinkedHashMap<String, JsonNode>();
        json.readTree(definitions)
                .forEach(each -> byCode.put(each.path("service_code").asString(""), each));
        var catalog = new Open311Catalog(language);
        json.readTree(list).forEach(each -> catalog.service(each, byCode.remove(text(each, "service_code"))));
        byCode.keySet().forEach(code -> catalog.lose(code, "service_code", "a definition without a service; left out"));
        return new ConvertedCatalog(
                List.copyOf(catalog.departments.values()),
                List.copyOf(catalog.groups.values()),
                List.copyOf(catalog.services.values()),
                catalog.targets,
                catalog.lost);
    }

    private void service(JsonNode service, @Nullable JsonNode definition) {
        var foreign = text(service, "service_code");
        var code = CodeGenerator.code(foreign);
        if (!code.equals(foreign)) {
            lose(foreign, "service_code", "has signs our codes do not have; is now " + code);
        }
        if (services.containsKey(code)) {
            lose(foreign, "service_code", "a second service of this code; left out");
            return;
        }
        var more = definition == null ? JsonMapper.shared().createObjectNode() : definition;
        var details = more.has("definitions") ? more.path("definitions") : service.path("definitions");
        var attributes = new Open311Attributes(code, language, lost).read(more.path("attributes"));
        promises(code, service, attributes);
        extensions(code, details, more);
        target(code, more.path("service_level_agreement"));
        services.put(
                code,
                ServiceType.builder(
                                new ServiceCode(code),
                                group(text(service, "group")),
                                localized(text(service, "service_name")))
                        .department(department(code, details.path("service_departments")))
                        .icon(ICON)
                        .description(localized(text(service, "description")))
                        .keywords(keywords(text(service, "keywords")))
                        .anonymous(!details.path("reporter").path("required").asBoolean(false)
                                && !details.path("contact_required").asBoolean(false))
                        .location(location(details.path("location")))
                        .attributes(attributes)
                        .build());
    }

    private void promises(String code, JsonNode service, List<ServiceAttribute> attributes) {
        if (service.path("metadata").asBoolean(false) && attributes.isEmpty()) {
            lose(code, "metadata", "promises questions that are not in the definitions");
        }
        if (!"realtime".equals(service.path("type").asString("realtime"))) {
            lose(code, "type", "numbers come at once here, whatever it says");
        }
    }

    private void extensions(String code, JsonNode details, JsonNode more) {
        for (var category : details.path("service_categories")) {
            lose(code, "definitions.service_categories", "a second sorting into " + text(category, "name"));
        }
        for (var field : List.of("recommendations", "icons", "validations")) {
            if (details.path(field).valueStream().anyMatch(each -> !each.isNull())) {
                lose(code, "definitions." + field, "not kept");
            }
        }
        if (!details.path("reporter").path("required_fields").isEmpty()) {
            lose(code, "definitions.reporter.required_fields", "one way to reach people is enough here");
        }
        if (!more.path("activities").isEmpty()) {
            lose(code, "activities", "not kept");
        }
    }

    private String group(String name) {
        var code = CodeGenerator.slug(name, MAX_CODE_LENGTH);
        groups.putIfAbsent(code, new ServiceGroup(code, ICON, localized(name)));
        return code;
    }

    private DepartmentCode department(String service, JsonNode listed) {
        if (listed.isEmpty()) {
            lose(service, "definitions.service_departments", "nobody is named; given to " + UNASSIGNED);
            departments.putIfAbsent("", new Department(UNASSIGNED, UNASSIGNED.value(), localized("Triage"), null));
            return UNASSIGNED;
        }
        for (int at = 1; at < listed.size(); at++) {
            lose(service, "definitions.service_departments", "only the first of several departments is kept");
        }
        var first = listed.get(0);
        var foreign = text(first, "code");
        var code = new DepartmentCode(CodeGenerator.slug(foreign, MAX_CODE_LENGTH));
        departments.putIfAbsent(
                foreign,
                new Department(code, foreign, localized(text(first, "name")), orNull(first, "email"))
                        .reachedBy(orNull(first, "phone"), orNull(first, "web_link")));
        return code;
    }

    private void target(String service, JsonNode agreement) {
        var unit = text(agreement, "type");
        int value = agreement.path("value").asInt(0);
        if (unit.isEmpty() || value <= 0) {
            return;
        }
        switch (unit) {
            case "Hours" -> promise(service, value, SlaTarget.Unit.HOURS);
            case "Calendar Days" -> promise(service, HOURS_PER_DAY * value, SlaTarget.Unit.HOURS);
            case "Business Days" -> promise(service, value, SlaTarget.Unit.WORKING_DAYS);
            default -> lose(service, "service_level_agreement.type", "unknown unit " + unit + "; promises nothing");
        }
    }

    private void promise(String service, int amount, SlaTarget.Unit unit) {
        targets.add(SlaTarget.ofType(new ServiceCode(service), amount, unit));
    }

    private static Demand location(JsonNode location) {
        if (!location.path("visible").asBoolean(true)) {
            return Demand.NONE;
        }
        return location.path("required").asBoolean(false) ? Demand.REQUIRED : Demand.OPTIONAL;
    }

    private Map<String, List<String>> keywords(String listed) {
        var words = Arrays.stream(listed.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty() ? Map.of() : Map.of(language.toLanguageTag(), words);
    }

    private LocalizedText localized(String text) {
        return LocalizedText.of(language, text);
    }

    private void lose(String service, String field, String what) {
        lost.add(new ConversionWarning(service, field, what));
    }

    static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isNull() || value.isMissingNode() ? "" : value.asString("").strip();
    }

    private static @Nullable String orNull(JsonNode node, String field) {
        var text = text(node, field);
        return text.isEmpty() ? null : text;
    }
}
