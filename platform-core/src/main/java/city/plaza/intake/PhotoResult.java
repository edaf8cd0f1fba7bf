package city.plaza.intake;

import city.plaza.request.report.Photo;
import java.util.List;

/** What came of a file somebody offered as a photo. */
public sealed interface PhotoResult {

    /** It is kept, clean, and waits for its report. */
    record Accepted(Photo photo) implements PhotoResult {}

    /**
     * It is not kept.
     *
     * @param reason the key of the sentence that says why, under {@code error.photo.}
     * @param arguments what fills the sentence's placeholders
     */
    record Refused(String reason, List<Object> arguments) implements PhotoResult {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}
