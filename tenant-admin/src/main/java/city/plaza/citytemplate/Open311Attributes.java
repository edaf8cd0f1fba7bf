package city.plaza.citytemplate;

import city.plaza.catalog.Condition;
import city.plaza.catalog.ServiceAttribute;
import city.plaza.catalog.ServiceAttribute.Choice;
import city.plaza.catalog.ServiceAttribute.Choices;
import city.plaza.catalog.ServiceAttribute.Information;
import city.plaza.catalog.ServiceAttribute.Line;
import city.plaza.catalog.ServiceAttribute.Moment;
import city.plaza.catalog.ServiceAttribute.Paragraph;
import city.plaza.catalog.ServiceAttribute.Question;
import city.plaza.catalog.ServiceAttribute.Value;
import city.plaza.shared.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads the attributes of an Open311 service definition, with the dependencies that Boston added to the format. */
final class Open311Attributes {

    /** The clause by which one of several conditions is enough. */
    private static final String ANY_CONDITION = "OR";

    private final String service;
    private final Locale language;
    private final List<ConversionWarning> lost;
    private final Map<String, ServiceAttribute> read = new LinkedHashMap<>();

    Open311Attributes(String service, Locale language, List<ConversionWarning> lost) {
        this.service = service;
        this.language = language;
        this.lost = lost;
    }

    List<ServiceAttribute> read(JsonNode attributes) {
        StreamSupport.stream(attributes.spliterator(), false)
                .sorted(Comparator.comparingInt(each -> each.path("order").asInt(0)))
                .forEach(this::attribute);
        return List.copyOf(read.values());
    }

    private void attribute(JsonNode attribute) {
        var foreign = Open311Catalog.text(attribute, "code");
        var code = CodeGenerator.code(foreign);
        if (!code.equals(foreign)) {
            lose(foreign, "code", "has signs our codes do not have; is now " + code);
        }
        if (read.containsKey(code)) {
            lose(foreign, "code", "a second question of this code; left out");
            return;
        }
        var question = new Question(
                code,
                localized(Open311Catalog.text(attribute, "description")),
                localized(Open311Catalog.text(attribute, "datatype_description")),
                attribute.path("required").asBoolean(false),
                false,
                conditions(code, attribute.path("dependencies")),
                List.of());
        read.put(
                code,
                attribute.path("variable").asBoolean(true)
                        ? asking(question, attribute)
                        : new Information(question, false));
    }

    private ServiceAttribute asking(Question question, JsonNode attribute) {
        var datatype = Open311Catalog.text(attribute, "datatype").toLowerCase(Locale.ROOT);
        var values = values(question.code(), attribute.path("values"));
        if (values.isEmpty() && datatype.endsWith("valuelist")) {
            lose(question.code(), "values", "a list that offers nothing; is now a line of words");
            return new Line(question, null, null);
        }
        return switch (datatype) {
            case "singlevaluelist" -> new Choice(question, values);
            case "multivaluelist" -> new Choices(question, values);
            case "text" -> new Paragraph(question, null);
            case "number" -> new ServiceAttribute.Number(question, null, null);
            case "datetime" -> new Moment(question, null, null);
            case "string" -> new Line(question, null, null);
            default -> {
                lose(question.code(), "datatype", "unknown datatype " + datatype + "; is now a line of words");
                yield new Line(question, null, null);
            }
        };
    }

    private List<Value> values(String attribute, JsonNode listed) {
        var values = new LinkedHashMap<String, Value>();
        for (var each : listed) {
            var key = Open311Catalog.text(each, "key");
            var name = Open311Catalog.text(each, "name");
            if (key.isEmpty() || values.containsKey(key)) {
                lose(attribute, "values", "an answer without a key of its own; left out");
            } else {
                values.put(key, new Value(key, localized(name.isEmpty() ? key : name)));
            }
        }
        return List.copyOf(values.values());
    }

    /** All conditions must hold here; one of several is possible where all look at the same answer. */
    private List<Condition> conditions(String attribute, JsonNode dependencies) {
        var conditions = new ArrayList<Condition>();
        for (var each : dependencies.path("conditions")) {
            var other = CodeGenerator.code(Open311Catalog.text(each, "attribute"));
            var value = Open311Catalog.text(each, "value");
            if (!read.containsKey(other)) {
                lose(attribute, "dependencies", "depends on " + other + ", which does not come before it; left out");
                continue;
            }
            switch (Open311Catalog.text(each, "op")) {
                case "eq" -> conditions.add(Condition.equal(other, value));
                case "neq", "ne" -> conditions.add(Condition.not(other, value));
                default -> lose(attribute, "dependencies", "unknown comparison; left out");
            }
        }
        boolean any = ANY_CONDITION.equals(Open311Catalog.text(dependencies, "clause"));
        if (!any || conditions.size() < 2) {
            return conditions;
        }
        var first = conditions.getFirst();
        boolean sameAnswer = conditions.stream()
                .allMatch(each -> each.is() == Condition.Comparison.EQUAL
                        && each.attribute().equals(first.attribute()));
        if (!sameAnswer) {
            lose(attribute, "dependencies", "one of several answers to several questions; is now always asked");
            return List.of();
        }
        return List.of(Condition.oneOf(
                first.attribute(),
                conditions.stream().map(each -> each.values().getFirst()).toArray(String[]::new)));
    }

    private LocalizedText localized(String text) {
        return LocalizedText.of(language, text);
    }

    private void lose(String attribute, String field, String what) {
        lost.add(new ConversionWarning(service, "attributes[" + attribute + "]." + field, what));
    }
}
