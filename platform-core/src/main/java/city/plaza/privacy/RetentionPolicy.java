package city.plaza.privacy;

import city.plaza.shared.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long a city keeps each kind of personal data.
 *
 * @param keep a period for each kind; what is left out is kept as long as usual
 */
public record RetentionPolicy(Map<RetentionKind, Period> keep) {

    private static final long MONTHS_OF_YEAR = 12;
    /** Shorter than this, and people could not come back to a request that was closed too early. */
    public static final int MIN_DAYS = 30;

    public static final int MAX_YEARS = 100;

    public RetentionPolicy {
        keep = complete(keep);
    }

    private static Map<RetentionKind, Period> complete(@Nullable Map<RetentionKind, Period> said) {
        var complete = new EnumMap<RetentionKind, Period>(RetentionKind.class);
        for (var kind : RetentionKind.values()) {
            complete.put(kind, said == null ? kind.usual() : said.getOrDefault(kind, kind.usual()));
        }
        return Collections.unmodifiableMap(complete);
    }

    /** What holds until a city says otherwise. */
    public static RetentionPolicy usual() {
        return new RetentionPolicy(Map.of());
    }

    public Period of(RetentionKind kind) {
        return keep.getOrDefault(kind, kind.usual());
    }

    /** The moment before which data of a kind is over its time. */
    Instant limit(RetentionKind kind, Instant now, ZoneId zone) {
        return now.atZone(zone).minus(of(kind)).toInstant();
    }

    /** What is wrong with it; empty if nothing is. */
    public List<InvalidInput.Problem> problems() {
        return keep.entrySet().stream()
                .filter(each -> !isReasonable(each.getValue()))
                .map(each -> new InvalidInput.Problem(
                        "keep." + each.getKey(), "error.retention.period", List.of(MIN_DAYS, MAX_YEARS)))
                .toList();
    }

    /** Days, months and years do not compare; the days they lead to from one and the same day do. */
    private static boolean isReasonable(Period period) {
        if (period.isNegative() || period.toTotalMonths() > MAX_YEARS * MONTHS_OF_YEAR) {
            return false;
        }
        var end = LocalDate.EPOCH.plus(period);
        return !end.isBefore(LocalDate.EPOCH.plusDays(MIN_DAYS)) && !end.isAfter(LocalDate.EPOCH.plusYears(MAX_YEARS));
    }
}
