package city.plaza.cli.platform;

import java.time.Duration;
import java.util.Locale;

/** Formats durations and numbers for people. */
public final class DurationFormat {

    private DurationFormat() {}

    public static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }

    /** As in {@code 2:05}, minutes and seconds. */
    public static String clock(Duration left) {
        return String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart());
    }

    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
