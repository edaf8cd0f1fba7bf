package city.plaza.web.open311.protocol;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses and formats ISO 8601 times, with the deviations common among clients. */
public final class DateTimes {

    private static final DateTimeFormatter OUTPUT_FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private static final DateTimeFormatter INPUT_FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    /** A plus that was sent as it is arrives as a space. */
    private static final Pattern LOST_PLUS = Pattern.compile(" (\\d{2}(:?\\d{2})?)$");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int MAX_LENGTH = 40;

    private final ZoneId zone;

    /** @param zone of the city; times without a zone are in it */
    public DateTimes(ZoneId zone) {
        this.zone = zone;
    }

    @Nullable
    public String write(@Nullable Instant moment) {
        return moment == null ? null : OUTPUT_FORMAT.format(moment.atZone(zone));
    }

    /** The moment somebody wrote, a day being its beginning; empty if it is none. */
    public Optional<Instant> read(String written) {
        return read(written, false);
    }

    /** The same, a day being its end. */
    public Optional<Instant> readEnd(String written) {
        return read(written, true);
    }

    private Optional<Instant> read(String written, boolean end) {
        if (written.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            if (DAY.matcher(written).matches()) {
                var day = LocalDate.parse(written);
                return Optional.of(
                        end
                                ? day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1)
                                : day.atStartOfDay(zone).toInstant());
            }
            var mended = LOST_PLUS.matcher(written.strip()).replaceFirst("+$1").replaceFirst("^(\\S{10}) ", "$1T");
            return Optional.of(
                    switch (INPUT_FORMAT.parseBest(mended, OffsetDateTime::from, LocalDateTime::from)) {
                        case OffsetDateTime exact -> exact.toInstant();
                        case LocalDateTime local -> local.atZone(zone).toInstant();
                        default -> throw new DateTimeException("Neither");
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
