package city.plaza.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the times of one column. */
public final class TimeReader {

    private static final String ISO = "iso";
    /** ISO 8601 as databases print it: a space for the T, seconds and offset as one likes. */
    private static final DateTimeFormatter LOOSE_ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .appendPattern("[' '][XXX][XX][X]")
            .optionalEnd()
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private final DateTimeFormatter format;
    private final ZoneId zone;

    /** @param pattern as java.time writes it; absent or {@code iso} means ISO 8601 */
    TimeReader(@Nullable String pattern, ZoneId zone) {
        this.format = format(pattern);
        this.zone = zone;
    }

    public static TimeReader of(ImportMapping.TimeColumn column, ZoneId cityZone) {
        return new TimeReader(
                column.pattern(), Optional.ofNullable(column.zone()).orElse(cityZone));
    }

    /** @throws IllegalArgumentException if it is not a pattern */
    static void check(@Nullable String pattern) {
        format(pattern);
    }

    private static DateTimeFormatter format(@Nullable String pattern) {
        if (pattern == null || pattern.equalsIgnoreCase(ISO)) {
            return LOOSE_ISO;
        }
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(withoutEras(pattern))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** People write yyyy, which asks strict reading for an era as well; uuuu is the year they mean. */
    private static String withoutEras(String pattern) {
        var written = new StringBuilder();
        boolean quoted = false;
        for (char letter : pattern.toCharArray()) {
            quoted ^= letter == '\'';
            written.append(letter == 'y' && !quoted ? 'u' : letter);
        }
        return written.toString();
    }

    /**
     * Read a time; a day without a time means its beginning.
     *
     * @param notes is told of times that the zone's clocks showed never or twice
     * @throws DateTimeException if the value is not of this form, or names a day that never was
     */
    public Instant read(String value, Consumer<ImportNote> notes) {
        return switch (format.parseBest(
                value, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            case LocalDateTime local -> inZone(local, notes);
            case LocalDate day -> day.atStartOfDay(zone).toInstant();
            default -> throw new DateTimeException("not a time");
        };
    }

    private Instant inZone(LocalDateTime local, Consumer<ImportNote> notes) {
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            notes.accept(ImportNote.TIME_SKIPPED);
        } else if (offsets.size() > 1) {
            notes.accept(ImportNote.TIME_TWICE);
        }
        return local.atZone(zone).toInstant();
    }
}
