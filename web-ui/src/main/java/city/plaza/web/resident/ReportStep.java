package city.plaza.web.resident;

import java.util.Arrays;
import java.util.Optional;

/** The questions of a report, one to a page, and what comes after the last. */
enum ReportStep {
    SERVICE("what"),
    PLACE("where"),
    DETAILS("details"),
    CONTACT("you"),
    CHECK("check"),
    DONE("done");

    private final String url;

    ReportStep(String url) {
        this.url = url;
    }

    /** Its name in the address bar, after {@code ?step=}. */
    String url() {
        return url;
    }

    static Optional<ReportStep> ofUrl(String url) {
        return Arrays.stream(values()).filter(step -> step.url.equals(url)).findFirst();
    }
}
