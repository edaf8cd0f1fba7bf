package city.plaza.intake;

import city.plaza.request.OpenedRequest;
import city.plaza.shared.InvalidInput;
import java.util.List;

/** What came of a report. */
public sealed interface IntakeResult {

    /**
     * The report is a request now.
     *
     * @param repeated whether an earlier delivery of the same report had opened it
     */
    record Accepted(OpenedRequest request, boolean repeated) implements IntakeResult {}

    /** Something in the report has to be mended first. */
    record Refused(List<InvalidInput.Problem> problems) implements IntakeResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** The key was used before for a different report. */
    record KeyReused() implements IntakeResult {}
}
