package city.plaza.catalog;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** A city's own pattern for an answer, in RE2's language: it ends on every text in time that grows with the text alone. */
final class AnswerPattern {

    static final int MAX_LENGTH = 300;

    /** Repetitions within repetitions multiply: {@code ((a{100}){100})} takes ten thousand steps for each character. */
    private static final int MAX_PROGRAM_SIZE = 10_000;

    /** What compiling may write out; where repetitions stand side by side it is far less in truth. */
    private static final int MAX_REPETITIONS = 100_000;

    private static final Pattern REPETITION = Pattern.compile("\\{([0-9]+)(?:,([0-9]*))?\\}");

    private AnswerPattern() {}

    static boolean isValid(String pattern) {
        try {
            return pattern.length() <= MAX_LENGTH
                    && repetitions(pattern) <= MAX_REPETITIONS
                    && Pattern.compile(pattern).programSize() <= MAX_PROGRAM_SIZE;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /**
     * Whether all of a text fits.
     *
     * <p>Everything fits what is no pattern, as one that was published before RE2 read them: a report is worth more than
     * its form.
     */
    static boolean fits(String pattern, String text) {
        return !isValid(pattern) || Pattern.matches(pattern, text);
    }

    private static double repetitions(String pattern) {
        double product = 1;
        for (var found = REPETITION.matcher(pattern); found.find(); ) {
            var most = found.group(2);
            product *= Math.max(1, Double.parseDouble(most == null || most.isEmpty() ? found.group(1) : most));
        }
        return product;
    }
}
