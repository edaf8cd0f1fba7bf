package city.plaza.web.kit.time;

import city.plaza.web.kit.I18n;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Formats times and durations as people say them, in a city's zone and a reader's language. */
public final class HumanizedTime {

    private static final int HOURS_PER_DAY = 24;
    private static final int MAX_DAYS_AS_DAYS = 21;
    private static final int DAYS_PER_WEEK = 7;

    private final I18n i18n;
    private final Locale language;
    private final ZoneId zone;
    private final Clock clock;

    public HumanizedTime(I18n i18n, Locale language, ZoneId zone, Clock clock) {
        this.i18n = i18n;
        this.language = language;
        this.zone = zone;
        this.clock = clock;
    }

    /** A time in three ways: for reading, for those who want it exactly, for machines. */
    public record Spoken(String spoken, String exact, String machine) {}

    public Spoken format(Instant instant) {
        var then = instant.atZone(zone);
        return new Spoken(spoken(then), exact(then), then.toOffsetDateTime().toString());
    }

    /** A duration in whole hours, days or weeks, rounded up, such as {@code 5 days}. */
    public String format(Duration duration) {
        long hours = Math.max(1, -Math.floorDiv(-duration.toMinutes(), 60));
        if (hours <= 2 * HOURS_PER_DAY && hours % HOURS_PER_DAY != 0) {
            return i18n.text("kit.time.hours", hours);
        }
        long days = -Math.floorDiv(-hours, HOURS_PER_DAY);
        return days > MAX_DAYS_AS_DAYS && days % DAYS_PER_WEEK == 0
                ? i18n.text("kit.time.weeks", days / DAYS_PER_WEEK)
                : i18n.text("kit.time.days", days);
    }

    private String spoken(ZonedDateTime then) {
        var clockTime = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language)
                .format(then);
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock.withZone(zone)), then.toLocalDate());
        if (days == 0) {
            return i18n.text("kit.time.today", clockTime);
        } else if (days == -1) {
            return i18n.text("kit.time.yesterday", clockTime);
        } else if (days == 1) {
            return i18n.text("kit.time.tomorrow", clockTime);
        }
        var day = Math.abs(days) < DAYS_PER_WEEK
                ? then.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, language)
                : DateTimeFormatter.ofLocalizedPattern(sameYear(then) ? "MMMMd" : "yMMMMd")
                        .withLocale(language)
                        .format(then);
        return i18n.text("kit.time.at", day, clockTime);
    }

    private boolean sameYear(ZonedDateTime then) {
        return then.getYear() == ZonedDateTime.now(clock.withZone(zone)).getYear();
    }

    private String exact(ZonedDateTime then) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.LONG)
                .withLocale(language)
                .format(then);
    }
}
