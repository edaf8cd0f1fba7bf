package city.plaza.web.pages.report;

import city.plaza.web.pages.frame.LocalizedPhrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one-page form as it is shown.
 *
 * @param chosen what it is about; absent where that is asked too
 * @param topics what it may be about
 * @param unnamed whether it may be reported without naming oneself
 * @param problems what has to be mended, in the order of the fields
 */
record ReportFormModel(
        ReportForm form,
        @Nullable LocalizedPhrase chosen,
        @Nullable LocalizedPhrase notice,
        List<Offers> topics,
        Sheet sheet,
        Location location,
        Photos photos,
        boolean unnamed,
        List<Problem> problems) {

    /**
     * What the service type asks, given the answers so far.
     *
     * @param mayUncover whether other answers lead to other questions
     * @param uncovered the id of the first question that was not on the form before
     * @param stop why nothing can be reported with these answers
     */
    record Sheet(
            List<QuestionModel> questions,
            boolean mayUncover,
            @Nullable String uncovered,
            @Nullable LocalizedPhrase stop) {}

    /**
     * Whether a place is asked for, and whether it is needed.
     *
     * @param choices what the address can mean, to choose from
     */
    record Location(boolean asked, boolean needed, List<String> choices) {}

    /**
     * Whether photos are asked for.
     *
     * @param most how many there can be
     * @param megabytes how large each can be
     */
    record Photos(boolean asked, int most, int megabytes) {}

    /** A topic with the services under it. */
    record Offers(LocalizedPhrase topic, List<Offer> services) {}

    /** A service to choose. */
    record Offer(String code, LocalizedPhrase name) {}

    /** Something to mend, and the field it is at. */
    record Problem(String field, String text) {
        /** The id of that field. */
        public String id() {
            return ReportFormModel.id(field);
        }
    }

    static String id(String field) {
        return field.replace('[', '-').replace("]", "");
    }

    /** What has to be mended at a field, if anything. */
    public @Nullable String wrong(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }
}
