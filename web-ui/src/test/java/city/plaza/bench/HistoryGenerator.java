package city.plaza.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes history as a big city has it: the same seed, the same rows. */
final class HistoryGenerator {

    static final String ORIGIN_MEASURED = "frequencies of a million real requests";
    static final String ORIGIN_INVENTED = "invented frequencies";

    private static final String[] COLUMNS = {
        "unique_key",
        "created_date",
        "closed_date",
        "agency",
        "complaint_type",
        "descriptor",
        "location_type",
        "incident_address",
        "city",
        "status",
        "due_date",
        "resolution_description",
        "resolution_action_updated_date",
        "open_data_channel_type",
        "latitude",
        "longitude"
    };
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.ENGLISH);
    private static final LocalDateTime FIRST = LocalDateTime.of(2010, 1, 1, 0, 0);
    private static final int SECONDS = 10 * 365 * 24 * 3600;

    private final Random random;
    private final Map<String, Dice> dice;
    private final String origin;

    HistoryGenerator(long seed, Path frequencies) {
        random = new Random(seed);
        boolean measured = Files.isRegularFile(frequencies);
        origin = measured ? ORIGIN_MEASURED : ORIGIN_INVENTED;
        dice = measured ? read(frequencies) : invented();
    }

    String origin() {
        return origin;
    }

    void write(Path file, int rows) {
        try (BufferedWriter writer = Files.newBufferedWriter(file);
                var csv = new CSVPrinter(
                        writer, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get())) {
            for (int row = 0; row < rows; row++) {
                csv.printRecord(row(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object[] row(int number) {
        var created = FIRST.plusSeconds(random.nextInt(SECONDS));
        boolean closed = random.nextInt(100) < 92;
        var end = created.plusSeconds(60 + random.nextInt(40 * 24 * 3600));
        return new Object[] {
            11_000_000 + number,
            created.format(TIME),
            closed ? end.format(TIME) : "",
            roll("Agency"),
            roll("Complaint Type"),
            roll("Descriptor"),
            roll("Location Type"),
            (1 + random.nextInt(400)) + " " + roll("Street Name"),
            roll("City"),
            closed ? "Closed" : "Open",
            random.nextInt(3) == 0 ? created.plusDays(5).format(TIME) : "",
            closed ? roll("Resolution Description") : "",
            (closed ? end : created).format(TIME),
            roll("Open Data Channel Type"),
            String.format(Locale.ROOT, "%.8f", 40.55 + random.nextDouble() * 0.34),
            String.format(Locale.ROOT, "%.8f", -74.05 + random.nextDouble() * 0.33)
        };
    }

    private String roll(String field) {
        return dice.getOrDefault(field, Dice.of(Map.of("", 1L))).roll(random);
    }

    private static Map<String, Dice> read(Path frequencies) {
        var fields = new TreeMap<String, Dice>();
        JsonNode root = JsonMapper.builder().build().readTree(frequencies.toFile());
        for (var field : root.path("fields")) {
            var counts = new TreeMap<String, Long>();
            for (var frequency : field.path("frequencies")) {
                var value = frequency.path("value").asString("");
                if (!value.startsWith("Other (") && !value.startsWith("<") && !value.equals("(NULL)")) {
                    counts.put(value, frequency.path("count").asLong(1));
                }
            }
            if (!counts.isEmpty()) {
                fields.put(field.path("field").asString(""), Dice.of(counts));
            }
        }
        return fields;
    }

    private static Map<String, Dice> invented() {
        return Map.of(
                "Agency", Dice.even(List.of("NYPD", "HPD", "DOT", "DSNY", "DEP", "DPR")),
                "Complaint Type",
                        Dice.even(List.of(
                                "Noise - Residential",
                                "HEAT/HOT WATER",
                                "Street Condition",
                                "Missed Collection",
                                "Sewer",
                                "Damaged Tree",
                                "Illegal Parking",
                                "Blocked Driveway",
                                "Rodent",
                                "Graffiti")),
                "Descriptor", Dice.even(List.of("Loud Music/Party", "ENTIRE BUILDING", "Pothole", "Trash", "Backup")),
                "Location Type", Dice.even(List.of("Residential Building", "Street/Sidewalk", "Park")),
                "Street Name", Dice.even(List.of("BROADWAY", "MAIN STREET", "5 AVENUE", "OCEAN PARKWAY")),
                "City", Dice.even(List.of("NEW YORK", "BROOKLYN", "BRONX", "QUEENS")),
                "Resolution Description",
                        Dice.even(List.of(
                                "The department inspected the condition and repaired it.",
                                "The department responded and found that nothing had to be done.")),
                "Open Data Channel Type", Dice.even(List.of("PHONE", "ONLINE", "MOBILE", "UNKNOWN")));
    }

    /** Values that come up as often as they are counted. */
    private record Dice(NavigableMap<Long, String> upTo, long all) {

        static Dice of(Map<String, Long> counts) {
            var upTo = new TreeMap<Long, String>();
            long sum = 0;
            for (var count : counts.entrySet()) {
                sum += count.getValue();
                upTo.put(sum, count.getKey());
            }
            return new Dice(upTo, sum);
        }

        static Dice even(List<String> values) {
            var counts = new TreeMap<String, Long>();
            values.forEach(value -> counts.put(value, 1L));
            return of(counts);
        }

        String roll(Random random) {
            return upTo.higherEntry(random.nextLong(all)).getValue();
        }
    }
}
