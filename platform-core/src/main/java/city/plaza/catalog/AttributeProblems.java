package city.plaza.catalog;

import city.plaza.catalog.ServiceAttribute.Choice;
import city.plaza.catalog.ServiceAttribute.Choices;
import city.plaza.catalog.ServiceAttribute.Line;
import city.plaza.catalog.ServiceAttribute.Moment;
import city.plaza.catalog.ServiceAttribute.Paragraph;
import city.plaza.catalog.ServiceAttribute.Value;
import city.plaza.shared.InvalidInput;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong with the questions of a service type before anybody is asked them.
 *
 * <p>Conditions look at earlier questions only, so that they cannot go round in a circle.
 */
final class AttributeProblems {

    static final int MAX_ATTRIBUTES = 60;
    private static final int MAX_KEY_LENGTH = 120;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,59}");
    private static final Pattern KEY = Pattern.compile("[^\\p{Cntrl}]+");

    private final List<ServiceAttribute> attributes;
    private final InvalidInput.Collector problems = new InvalidInput.Collector();
    private final Map<String, ServiceAttribute> earlier = new LinkedHashMap<>();

    AttributeProblems(List<ServiceAttribute> attributes) {
        this.attributes = attributes;
    }

    List<InvalidInput.Problem> find() {
        problems.require(
                attributes.size() <= MAX_ATTRIBUTES,
                "attributes",
                "error.attribute.too-many",
                attributes.size(),
                MAX_ATTRIBUTES);
        for (var attribute : attributes) {
            var field = "attributes[%s].".formatted(attribute.code());
            code(attribute, field);
            problems.require(!attribute.question().label().isEmpty(), field + "label", "error.attribute.no-label");
            kind(attribute, field);
            attribute.question().showIf().forEach(each -> condition(each, field + "showIf"));
            attribute.question().requireIf().forEach(each -> condition(each, field + "requireIf"));
            earlier.putIfAbsent(attribute.code(), attribute);
        }
        return problems.problems();
    }

    private void code(ServiceAttribute attribute, String field) {
        problems.require(CODE.matcher(attribute.code()).matches(), field + "code", "error.attribute.code-form");
        problems.require(
                !earlier.containsKey(attribute.code()), field + "code", "error.attribute.code-twice", attribute.code());
    }

    private void kind(ServiceAttribute attribute, String field) {
        switch (attribute) {
            case Line line -> {
                longest(line.longest(), Line.MAX_LENGTH, field);
                problems.require(
                        line.pattern() == null || AnswerPattern.isValid(line.pattern()),
                        field + "pattern",
                        "error.attribute.pattern");
            }
            case Paragraph paragraph -> longest(paragraph.longest(), Paragraph.MAX_LENGTH, field);
            case ServiceAttribute.Number number -> range(number.least(), number.most(), field + "most");
            case Moment moment -> range(moment.earliest(), moment.latest(), field + "latest");
            case Choice choice -> values(choice.values(), field);
            case Choices choices -> values(choices.values(), field);
            case ServiceAttribute.Information information -> {}
        }
    }

    private void longest(@Nullable Integer longest, int most, String field) {
        problems.require(
                longest == null || (longest > 0 && longest <= most),
                field + "longest",
                "error.attribute.longest",
                most);
    }

    private <T extends Comparable<? super T>> void range(@Nullable T from, @Nullable T to, String field) {
        if (from != null && to != null) {
            problems.require(from.compareTo(to) <= 0, field, "error.attribute.range", String.valueOf(from));
        }
    }

    private void values(List<Value> values, String field) {
        problems.require(!values.isEmpty(), field + "values", "error.attribute.no-values");
        var seen = new HashSet<String>();
        for (var value : values) {
            var key = value.key();
            problems.require(
                    key.length() <= MAX_KEY_LENGTH
                            && KEY.matcher(key).matches()
                            && key.strip().equals(key),
                    field + "values",
                    "error.attribute.key-form",
                    MAX_KEY_LENGTH);
            problems.require(seen.add(key), field + "values", "error.attribute.key-twice", key);
            problems.require(!value.name().isEmpty(), field + "values", "error.attribute.no-name", key);
        }
    }

    private void condition(Condition condition, String field) {
        var other = earlier.get(condition.attribute());
        if (other == null) {
            boolean later = attributes.stream().anyMatch(each -> each.code().equals(condition.attribute()));
            problems.add(
                    field,
                    later ? "error.attribute.condition-later" : "error.attribute.condition-unknown",
                    condition.attribute());
            return;
        }
        if (!other.asks()) {
            problems.add(field, "error.attribute.condition-without-answer", condition.attribute());
            return;
        }
        int count = condition.values().size();
        boolean counts = switch (condition.is()) {
            case EQUAL -> count == 1;
            case ONE_OF, NOT -> count > 0;
            case ANSWERED -> count == 0;
        };
        problems.require(counts, field, "error.attribute.condition-values", condition.attribute());
        if (!other.values().isEmpty()) {
            var keys = other.values().stream().map(Value::key).collect(Collectors.toSet());
            condition.values().stream()
                    .filter(value -> !keys.contains(value))
                    .forEach(value ->
                            problems.add(field, "error.attribute.condition-value", condition.attribute(), value));
        }
    }
}
