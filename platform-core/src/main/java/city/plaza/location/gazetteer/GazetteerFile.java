package city.plaza.location.gazetteer;

import city.plaza.location.GeoPoint;
import city.plaza.location.KnownPlace;
import city.plaza.location.Place;
import city.plaza.shared.InvalidInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A city's list of addresses as a CSV file, read row by row.
 *
 * <p>What its columns are called, what stands between them and how its letters are written is found out from the file.
 */
public final class GazetteerFile implements AutoCloseable {

    public static final long MAX_BYTES = 50L << 20;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final Set<String> LABELS = Set.of(
            "address",
            "fulladdress",
            "addressfull",
            "streetaddress",
            "label",
            "name",
            "place",
            "placename",
            "adresse",
            "adres",
            "direccion",
            "endereco",
            "indirizzo",
            "地址",
            "العنوان");
    private static final Set<String> NUMBERS = Set.of("number", "housenumber", "huisnummer", "hausnummer", "numero");
    private static final Set<String> STREETS = Set.of("street", "streetname", "straat", "strasse", "rue", "calle");
    private static final Set<String> LATITUDES = Set.of("lat", "latitude", "latitud", "y", "纬度");
    private static final Set<String> LONGITUDES = Set.of("lon", "lng", "long", "longitude", "longitud", "x", "经度");

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Columns columns;
    private long lines;

    private GazetteerFile(CSVParser parser, Iterator<CSVRecord> records, Columns columns) {
        this.parser = parser;
        this.records = records;
        this.columns = columns;
        this.lines = parser.getCurrentLineNumber();
    }

    /**
     * Open a file.
     *
     * @throws InvalidInput naming {@code file} if it is too large or has no columns for an address and its place
     */
    public static GazetteerFile open(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new InvalidInput("file", "error.gazetteer.too-large", MAX_BYTES >> 20);
        }
        var charset = charset(file);
        var parser = CSVParser.builder()
                .setReader(reader(file, charset))
                .setFormat(CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator(file, charset))
                        // One broken row must not end the reading of the others.
                        .setTrailingData(true)
                        .setLenientEof(true)
                        .get())
                .get();
        try {
            var records = parser.iterator();
            var head = records.hasNext() ? List.of(records.next().values()) : List.<String>of();
            return new GazetteerFile(parser, records, Columns.of(head));
        } catch (RuntimeException e) {
            parser.close();
            throw e;
        }
    }

    /** The next row that holds anything; empty after the last. */
    Optional<Row> next() {
        while (records.hasNext()) {
            long line = lines + 1;
            var values = records.next();
            lines = parser.getCurrentLineNumber();
            if (values.stream().anyMatch(value -> !value.isBlank())) {
                return Optional.of(row(line, values));
            }
        }
        return Optional.empty();
    }

    private Row row(long line, CSVRecord values) {
        var label = columns.label(values);
        if (label.isEmpty()) {
            return new Unusable(line, label, Reason.NO_LABEL);
        }
        if (label.length() > Place.MAX_ADDRESS_LENGTH) {
            return new Unusable(line, label.substring(0, 80), Reason.LABEL_TOO_LONG);
        }
        double latitude = degrees(columns.value(values, columns.latitude()));
        double longitude = degrees(columns.value(values, columns.longitude()));
        if (Double.isNaN(latitude) || Double.isNaN(longitude) || (latitude == 0 && longitude == 0)) {
            return new Unusable(line, label, Reason.NO_PLACE);
        }
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            return new Unusable(line, label, Reason.NOT_ON_EARTH);
        }
        return new Usable(line, new KnownPlace(label, new GeoPoint(latitude, longitude)));
    }

    /** A number with a point or, as in much of the world, a comma. */
    private static double degrees(String text) {
        try {
            var number = Double.parseDouble(text.indexOf('.') < 0 ? text.replace(',', '.') : text);
            return Double.isFinite(number) ? number : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** UTF-8 if all of it can be; else what spreadsheets on Windows write. */
    private static Charset charset(Path file) throws IOException {
        try (var reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            var buffer = new char[1 << 16];
            while (reader.read(buffer) >= 0) {
                // Only whether it can be read is asked.
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return WINDOWS_1252;
        }
    }

    private static char separator(Path file, Charset charset) throws IOException {
        try (var reader = new BufferedReader(reader(file, charset))) {
            var head = new char[4096];
            int length = Math.max(0, reader.read(head));
            var line = new String(head, 0, length).lines().findFirst().orElse("");
            char best = SEPARATORS[0];
            for (char each : SEPARATORS) {
                if (count(line, each) > count(line, best)) {
                    best = each;
                }
            }
            return best;
        }
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(each -> each == wanted).count();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** Why a row is not taken. */
    public enum Reason {
        NO_LABEL,
        LABEL_TOO_LONG,
        NO_PLACE,
        NOT_ON_EARTH,
        OUTSIDE_THE_CITY,
        TWICE
    }

    sealed interface Row {}

    record Usable(long line, KnownPlace place) implements Row {}

    record Unusable(long line, String label, Reason reason) implements Row {}

    /** Where in a row what stands; -1 where it does not. */
    private record Columns(int label, int number, int street, int latitude, int longitude) {

        static Columns of(List<String> head) {
            var names = head.stream().map(Columns::plain).toList();
            var columns = new Columns(
                    find(names, LABELS),
                    find(names, NUMBERS),
                    find(names, STREETS),
                    find(names, LATITUDES),
                    find(names, LONGITUDES));
            var problems = new InvalidInput.Collector();
            var present = String.join(", ", head);
            problems.require(columns.label >= 0 || columns.street >= 0, "file", "error.gazetteer.no-label", present);
            problems.require(columns.latitude >= 0, "file", "error.gazetteer.no-latitude", present);
            problems.require(columns.longitude >= 0, "file", "error.gazetteer.no-longitude", present);
            problems.throwIfAny();
            return columns;
        }

        String label(CSVRecord values) {
            return (label >= 0 ? value(values, label) : value(values, number) + " " + value(values, street))
                    .replaceAll("[\\p{Cntrl}\\s]+", " ")
                    .strip();
        }

        String value(CSVRecord values, int column) {
            return column >= 0 && column < values.size() ? values.get(column).strip() : "";
        }

        private static int find(List<String> names, Set<String> wanted) {
            return Arrays.asList(names.stream().map(wanted::contains).toArray(Boolean[]::new))
                    .indexOf(true);
        }

        private static String plain(String name) {
            return Normalizer.normalize(name, Normalizer.Form.NFD)
                    .replaceAll("[^\\p{L}\\p{N}]+", "")
                    .toLowerCase(Locale.ROOT);
        }
    }
}
