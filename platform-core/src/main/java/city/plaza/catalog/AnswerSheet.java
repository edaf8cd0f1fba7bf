package city.plaza.catalog;

import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of checking answers against a service type's questions.
 *
 * @param asked what is shown, in order, up to and including what stops the form
 * @param problems what has to be mended, by field
 * @param stop why nothing can be reported with these answers; absent if it can
 */
public record AnswerSheet(
        List<Asked> asked,
        List<InvalidInput.Problem> problems,
        @Nullable LocalizedText stop) {

    public AnswerSheet {
        asked = List.copyOf(asked);
        problems = List.copyOf(problems);
    }

    /** What a form calls the answer to an attribute, as Open311 does. */
    public static String field(String code) {
        return "attribute[" + code + "]";
    }

    public boolean isStopped() {
        return stop != null;
    }

    /** Whether a required answer is missing. */
    public boolean isIncomplete() {
        return asked.stream().anyMatch(each -> each.required() && each.said().isEmpty());
    }

    public boolean asks(String code) {
        return asked.stream().anyMatch(each -> each.attribute().code().equals(code));
    }

    /** The valid answers in their normal form, by code; those that were left out are not there. */
    public Map<String, List<String>> answers() {
        var answers = new LinkedHashMap<String, List<String>>();
        for (var each : asked) {
            if (!each.answers().isEmpty()) {
                answers.put(each.attribute().code(), each.answers());
            }
        }
        return answers;
    }

    /**
     * An attribute that is shown.
     *
     * @param required whether it is, given the other answers
     * @param said what was answered, as it was typed
     * @param answers the same in its normal form; empty if it is not valid
     */
    public record Asked(ServiceAttribute attribute, boolean required, List<String> said, List<String> answers) {

        public Asked {
            said = List.copyOf(said);
            answers = List.copyOf(answers);
        }
    }
}
