package city.plaza.catalog;

import city.plaza.catalog.AnswerSheet.Asked;
import city.plaza.catalog.ServiceAttribute.Information;
import city.plaza.catalog.ServiceAttribute.Value;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a service type's questions with somebody's answers: which are asked, which are required, what the answers
 * say, and whether one of them ends the form.
 *
 * <p>Answers to what is not asked are dropped, as are those nobody has a question for.
 */
public final class AnswerCheck {

    private final AnswerReader reader;
    private final Map<String, List<String>> said;
    private final InvalidInput.Collector problems = new InvalidInput.Collector();
    private final List<Asked> asked = new ArrayList<>();
    private final Map<String, Asked> byCode = new HashMap<>();

    private AnswerCheck(Map<String, List<String>> said, ZoneId zone) {
        this.said = said;
        this.reader = new AnswerReader(zone, problems);
    }

    /**
     * Go through the questions.
     *
     * @param said the answers as they were typed, by the attribute's code
     * @param zone the city's zone, for times without one
     */
    public static AnswerSheet of(List<ServiceAttribute> attributes, Map<String, List<String>> said, ZoneId zone) {
        return new AnswerCheck(said, zone).through(attributes);
    }

    private AnswerSheet through(List<ServiceAttribute> attributes) {
        for (var attribute : attributes) {
            var question = attribute.question();
            if (!question.showIf().stream().allMatch(this::holds)) {
                continue;
            }
            boolean required = attribute.asks()
                    && (question.required()
                            || (!question.requireIf().isEmpty()
                                    && question.requireIf().stream().allMatch(this::holds)));
            var typed = attribute.asks() ? typed(attribute.code()) : List.<String>of();
            if (required && typed.isEmpty()) {
                problems.add(AnswerSheet.field(attribute.code()), "error.answer.required");
            }
            var answered = new Asked(attribute, required, typed, reader.read(attribute, typed));
            asked.add(answered);
            byCode.put(attribute.code(), answered);
            var stop = stop(answered);
            if (stop != null) {
                problems.add(AnswerSheet.field(attribute.code()), "error.answer.stopped");
                return new AnswerSheet(asked, problems.problems(), stop);
            }
        }
        return new AnswerSheet(asked, problems.problems(), null);
    }

    private List<String> typed(String code) {
        return said.getOrDefault(code, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private boolean holds(Condition condition) {
        var other = byCode.get(condition.attribute());
        if (other == null || other.answers().isEmpty()) {
            return false;
        }
        return switch (condition.is()) {
            case ANSWERED -> true;
            case EQUAL, ONE_OF -> anyAmong(other, condition.values());
            case NOT -> !anyAmong(other, condition.values());
        };
    }

    private static boolean anyAmong(Asked asked, List<String> wanted) {
        return asked.answers().stream()
                .anyMatch(answer -> wanted.stream().anyMatch(each -> isSame(asked.attribute(), answer, each)));
    }

    private static boolean isSame(ServiceAttribute attribute, String answer, String wanted) {
        if (attribute instanceof ServiceAttribute.Number) {
            return AnswerReader.number(wanted)
                    .map(number -> number.compareTo(new BigDecimal(answer)) == 0)
                    .orElse(false);
        }
        return attribute.values().isEmpty() ? answer.equalsIgnoreCase(wanted.strip()) : answer.equals(wanted);
    }

    private static @Nullable LocalizedText stop(Asked asked) {
        if (asked.attribute() instanceof Information information) {
            return information.stop() ? information.question().label() : null;
        }
        return asked.attribute().values().stream()
                .filter(value -> asked.answers().contains(value.key()))
                .map(Value::stop)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
