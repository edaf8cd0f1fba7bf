package city.plaza.request.report;

import city.plaza.catalog.AnswerSheet;
import city.plaza.catalog.ServiceAttribute;
import city.plaza.catalog.ServiceAttribute.Datatype;
import city.plaza.shared.LocalizedText;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a reporter answered, in the words of the question as it was then: questions change, answers do not.
 *
 * @param code the attribute's code
 * @param published whether everybody sees it
 * @param given one value, or several where several could be chosen; never none
 */
public record Answer(String code, Datatype datatype, LocalizedText label, boolean published, List<Given> given) {

    public Answer {
        given = List.copyOf(given);
    }

    /** The valid answers of a sheet, in the order they were asked. */
    public static List<Answer> of(AnswerSheet sheet) {
        return sheet.asked().stream()
                .filter(each -> !each.answers().isEmpty())
                .map(each -> of(each.attribute(), each.answers()))
                .toList();
    }

    private static Answer of(ServiceAttribute attribute, List<String> values) {
        var question = attribute.question();
        return new Answer(
                attribute.code(),
                attribute.datatype(),
                question.label(),
                question.published(),
                values.stream()
                        .map(value -> new Given(value, name(attribute, value)))
                        .toList());
    }

    /** The same answer with its own words told otherwise; what was chosen from a list stays. */
    public Answer rewritten(UnaryOperator<String> words) {
        return new Answer(
                code,
                datatype,
                label,
                published,
                given.stream()
                        .map(each -> each.name().isEmpty() ? new Given(words.apply(each.value()), each.name()) : each)
                        .toList());
    }

    private static LocalizedText name(ServiceAttribute attribute, String value) {
        return attribute.values().stream()
                .filter(each -> each.key().equals(value))
                .map(ServiceAttribute.Value::name)
                .findFirst()
                .orElse(LocalizedText.empty());
    }

    /**
     * One value.
     *
     * @param value its normal form: a key, a number, a time with its offset, or the reporter's own words
     * @param name what the chosen value was called; empty where nothing was to choose
     */
    public record Given(String value, LocalizedText name) {}
}
