package city.plaza.branding;

import java.util.List;

/** What came of a file somebody offered as a city's sign. */
public sealed interface BrandImageResult {

    /** It is kept, clean, under this id. */
    record Accepted(String id) implements BrandImageResult {}

    /**
     * It is not kept.
     *
     * @param reason the key of the sentence that says why
     * @param arguments what fills the sentence's placeholders
     */
    record Refused(String reason, List<Object> arguments) implements BrandImageResult {
        public Refused {
            arguments = List.copyOf(arguments);
        }

        Refused(String reason, Object... arguments) {
            this(reason, List.of(arguments));
        }
    }
}
