package city.plaza.cli;

import java.time.Duration;
import java.util.Locale;

/** Formats durations and numbers for people. */
final class DurationFormat {

    private DurationFormat() {}

    static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }

    /** As in {@code 2:05}, minutes and seconds. */
    static String clock(Duration left) {
        return String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart());
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
