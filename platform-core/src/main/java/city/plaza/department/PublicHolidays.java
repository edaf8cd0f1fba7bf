package city.plaza.department;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a country, or a part of it, does not work by law.
 *
 * @param country ISO 3166-1 alpha-2, such as {@code US}
 * @param region what ISO 3166-2 writes after the country, such as {@code NY}; further parts follow a hyphen
 * @see "docs/adr/0013-public-holidays.md"
 */
public record PublicHolidays(String country, @Nullable String region) {

    public PublicHolidays {
        country = country.strip().toUpperCase(Locale.ROOT);
        region = region == null || region.isBlank() ? null : region.strip().toUpperCase(Locale.ROOT);
    }

    /** The countries whose holidays are known. */
    public static SortedSet<String> countries() {
        var known = new TreeSet<String>();
        HolidayManager.getSupportedCalendarCodes().stream()
                .map(code -> code.toUpperCase(Locale.ROOT))
                .filter(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)::contains)
                .forEach(known::add);
        return known;
    }

    /** The parts of a country that have holidays of their own: names by code, each followed by its own parts. */
    public static SequencedMap<String, String> regions(String country, Locale language) {
        var whole = new PublicHolidays(country, null);
        var found = new LinkedHashMap<String, String>();
        if (whole.countryIsKnown()) {
            collect(whole.manager().getCalendarHierarchy(), "", "", language, found);
        }
        return found;
    }

    private static void collect(
            CalendarHierarchy outer, String code, String name, Locale language, Map<String, String> found) {
        outer.getChildren().values().stream()
                .sorted(Comparator.comparing(each -> each.getDescription(language)))
                .forEach(each -> {
                    var itsCode = code + each.getId().toUpperCase(Locale.ROOT);
                    var itsName = name + each.getDescription(language);
                    found.put(itsCode, itsName);
                    collect(each, itsCode + "-", itsName + " › ", language, found);
                });
    }

    /** Whether the holidays of this country are known. */
    public boolean countryIsKnown() {
        return HolidayManager.getSupportedCalendarCodes().stream().anyMatch(country::equalsIgnoreCase);
    }

    /** Whether the holidays of this region of this country are known. */
    public boolean regionIsKnown() {
        if (!countryIsKnown()) {
            return false;
        }
        CalendarHierarchy here = manager().getCalendarHierarchy();
        for (var part : parts()) {
            here = here.getChildren().get(part);
            if (here == null) {
                return false;
            }
        }
        return true;
    }

    /**
     * The holidays that are kept in a year, with their names.
     *
     * <p>A holiday that falls on a weekend may be kept on another day, even in the year before or after.
     */
    public Map<LocalDate, String> in(int year, Locale language) {
        var kept = new TreeMap<LocalDate, String>();
        if (!regionIsKnown()) {
            return kept;
        }
        for (int each = year - 1; each <= year + 1; each++) {
            for (var holiday : manager().getHolidays(Year.of(each), HolidayType.PUBLIC_HOLIDAY, parts())) {
                var day = day(holiday);
                if (day.getYear() == year) {
                    kept.putIfAbsent(day, holiday.getDescription(language));
                }
            }
        }
        return kept;
    }

    private static LocalDate day(Holiday holiday) {
        return holiday.getObservedDate().orElse(holiday.getActualDate());
    }

    /** The library keeps one for each country. */
    private HolidayManager manager() {
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }

    private String[] parts() {
        return region == null ? new String[0] : region.toLowerCase(Locale.ROOT).split("-");
    }
}
