package city.plaza.catalog;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A city's own pattern, which may be of the kind that never ends on some text.
 *
 * <p>Text that cannot be decided in a bounded number of steps counts as fitting: a report is worth more than its form.
 */
final class BoundedPattern {

    static final int MAX_LENGTH = 300;
    private static final int MAX_STEPS = 200_000;

    private BoundedPattern() {}

    static boolean isValid(String pattern) {
        try {
            Pattern.compile(pattern);
            return pattern.length() <= MAX_LENGTH;
        } catch (PatternSyntaxException | StackOverflowError e) {
            return false;
        }
    }

    /** Whether all of a text fits. */
    static boolean fits(String pattern, String text) {
        try {
            return Pattern.compile(pattern)
                    .matcher(new Counted(text, new int[1]))
                    .matches();
        } catch (Undecided | StackOverflowError | PatternSyntaxException e) {
            return true;
        }
    }

    /** A text that counts how often it is looked at. */
    private record Counted(CharSequence text, int[] looks) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (++looks[0] > MAX_STEPS) {
                throw new Undecided();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), looks);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class Undecided extends RuntimeException {
        Undecided() {
            super("More than " + MAX_STEPS + " steps", null, false, false);
        }
    }
}
