package city.plaza.request.publicdata;

import city.plaza.catalog.LocationPrecision;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells the public where a request is no more exactly than its type allows.
 *
 * <p>Points move to the middle of a grid's cell, so that many requests together do not give the place away either.
 */
public final class PublicPlace {

    static final double METERS_PER_DEGREE = 111_320;
    static final double MAX_LATITUDE = 85;
    private static final int BLOCK_METERS = 150;
    private static final int AREA_METERS = 1_000;

    /** Five decimals, about a meter. */
    private static final int STEPS_PER_DEGREE = 100_000;

    /**
     * The same for SQL, step by step as {@link #cell} takes them: adds {@code p}, the place as the public knows it, to
     * {@code r}, the request, and {@code t}, its type.
     */
    static final String SQL = String.format(
            Locale.ROOT, """
            cross join lateral (select case t.public_precision when 'BLOCK' then %1$d when 'AREA' then %2$d end
                                       / %3$f::double precision as height) cell
            cross join lateral (select case t.public_precision when 'EXACT' then r.latitude when 'HIDDEN' then null
                    else floor((floor(greatest(least(r.latitude, %4$f), -%4$f) / height) + 0.5) * height * %5$d + 0.5)
                         / %5$d end as latitude) up
            cross join lateral (select height / cos(radians(up.latitude)) as width) across
            cross join lateral (select up.latitude, case t.public_precision when 'EXACT' then r.longitude when 'HIDDEN' then null
                    else greatest(least(floor((floor(r.longitude / width) + 0.5) * width * %5$d + 0.5) / %5$d, 180), -180)
                         end as longitude) p
            """, BLOCK_METERS, AREA_METERS, METERS_PER_DEGREE, MAX_LATITUDE, STEPS_PER_DEGREE);

    /** A house number before the street or behind it: 12, 12a, 12-14, 1/2. */
    private static final Pattern HOUSE_NUMBER = Pattern.compile(
            "^\\p{Nd}+\\p{L}?([-–/ ]\\p{Nd}+\\p{L}?)*\\s+(?=\\P{Nd})|\\s+\\p{Nd}+\\p{L}?([-–/]\\p{Nd}+\\p{L}?)*$");

    private static final Pattern NUMBER_LEFT = Pattern.compile("#|(^|\\s)\\p{Nd}+\\p{L}?($|\\s)");

    private static final Pattern WORDS = Pattern.compile("[\\s,]+");
    private static final String KEPT_BACK = "…";

    private PublicPlace() {}

    /** How far, in meters, a point may be moved at most: half a cell's diagonal, and a little more. */
    static double maxShiftMeters(LocationPrecision precision) {
        return cellMeters(precision);
    }

    private static int cellMeters(LocationPrecision precision) {
        return switch (precision) {
            case EXACT, HIDDEN -> 0;
            case BLOCK -> BLOCK_METERS;
            case AREA -> AREA_METERS;
        };
    }

    /**
     * Where to look, among places as the public knows them, for all that is in truth so near a point. It goes by the
     * cell of the point, so that whoever asks for many points learns of no place more than is told anyway.
     */
    static PublicFilter.Circle around(GeoPoint point, double meters, LocationPrecision precision) {
        int cell = cellMeters(precision);
        if (cell == 0) {
            return new PublicFilter.Circle(point, meters, point);
        }
        // To the north cells lie on lines; to the east each line has cells of its own width.
        double north = Math.ceil(meters / cell) * cell;
        double east = meters + cell;
        return new PublicFilter.Circle(cell(point, cell), Math.hypot(north, east) + 2, point);
    }

    public static Place of(Place place, LocationPrecision precision) {
        return switch (precision) {
            case EXACT -> place;
            case BLOCK -> new Place(street(place.address()), cellOrNull(place.point(), BLOCK_METERS));
            case AREA -> new Place(null, cellOrNull(place.point(), AREA_METERS));
            case HIDDEN -> Place.nowhere();
        };
    }

    /**
     * A text about a request as the public may read it: where it names the place more exactly than its type allows, it
     * says no more than the public place does.
     */
    public static String told(String text, Place exact, LocationPrecision precision) {
        var address = exact.address();
        if (precision == LocationPrecision.EXACT || address == null) {
            return text;
        }
        var shown = of(exact, precision).address();
        var line = firstLine(address);
        var told = replaced(replaced(text, address, shown), line, shown);
        return shown == null ? replaced(told, withoutNumber(line), null) : told;
    }

    /**
     * Words written with other spaces, commas or capitals are the same words. One alone counts if it has both letters and
     * digits, as where nothing is put between words.
     */
    private static String replaced(String text, String place, @Nullable String shown) {
        var words = WORDS.splitAsStream(place).filter(word -> !word.isEmpty()).toList();
        if (words.size() < 2
                && !(place.chars().anyMatch(Character::isDigit)
                        && place.codePoints().anyMatch(Character::isLetter))) {
            return text;
        }
        var written = words.stream().map(Pattern::quote).collect(Collectors.joining("[\\s,]+"));
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + written + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(shown == null ? KEPT_BACK : shown));
    }

    private static String firstLine(String address) {
        return address.split("[,،，;\\n]", 2)[0].strip();
    }

    private static String withoutNumber(String line) {
        return HOUSE_NUMBER.matcher(line).replaceFirst("").strip();
    }

    /** The street alone; nothing where it cannot be told from the rest. */
    private static @Nullable String street(@Nullable String address) {
        if (address == null) {
            return null;
        }
        var street = withoutNumber(firstLine(address));
        return street.isEmpty() || NUMBER_LEFT.matcher(street).find() ? null : street;
    }

    private static @Nullable GeoPoint cellOrNull(@Nullable GeoPoint point, int meters) {
        return point == null ? null : cell(point, meters);
    }

    private static GeoPoint cell(GeoPoint point, int meters) {
        double height = meters / METERS_PER_DEGREE;
        double latitude = middle(Math.clamp(point.latitude(), -MAX_LATITUDE, MAX_LATITUDE), height);
        double width = height / Math.cos(Math.toRadians(latitude));
        return new GeoPoint(latitude, Math.clamp(middle(point.longitude(), width), -180, 180));
    }

    private static double middle(double degrees, double step) {
        double middle = (Math.floor(degrees / step) + 0.5) * step;
        return Math.floor(middle * STEPS_PER_DEGREE + 0.5) / STEPS_PER_DEGREE;
    }
}
