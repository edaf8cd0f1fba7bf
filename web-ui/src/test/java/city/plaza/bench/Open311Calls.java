package city.plaza.bench;

import city.plaza.tenancy.TenantId;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** What programs ask of a city's Open311 API; the same seed, the same calls. */
final class Open311Calls {

    /** Lets everybody call as often as they can, where speed is measured and not patience. */
    static final Map<String, String> UNBOUNDED = Map.of(
            "plaza.api-rates.per-key", "100000000",
            "plaza.api-rates.most-per-key", "100000000",
            "plaza.api-rates.per-address", "100000000",
            "plaza.api-rates.per-city", "100000000");

    private static final List<String> KINDS = List.of("pothole", "sidewalk-damage", "street-sign", "graffiti");

    private final ServedPlaza plaza;
    private final Random random = new Random(311);

    Open311Calls(ServedPlaza plaza) {
        this.plaza = plaza;
    }

    /** A report somewhere in a small town. */
    HttpRequest report(TenantId town, String key, long number) {
        var form = Map.of(
                "api_key",
                key,
                "service_code",
                KINDS.get((int) (number % KINDS.size())),
                "lat",
                coordinate(39.79, 0.02),
                "long",
                coordinate(-89.67, 0.04),
                "description",
                "Report " + number + ": a deep hole in the right lane, cars swerve around it.",
                "email",
                "resident" + number % 1000 + "@example.org");
        return plaza.call(town, "/open311/v2/requests.json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
    }

    /** Fifty open requests of a quarter of a big city, of the three months until a day in its history. */
    HttpRequest list(TenantId city) {
        double south = ListBenchmark.SOUTH + random.nextDouble() * ListBenchmark.ROOM_NORTH;
        double west = ListBenchmark.WEST + random.nextDouble() * ListBenchmark.ROOM_EAST;
        return plaza.call(
                        city,
                        String.format(
                                Locale.ROOT,
                                "/open311/v2/requests.json?status=open&page_size=50&start_date=%s&bbox=%.5f,%.5f,%.5f,%.5f",
                                ListBenchmark.FROM,
                                west,
                                south,
                                west + ListBenchmark.SIDE,
                                south + ListBenchmark.SIDE))
                .build();
    }

    /** What of a kind is open within a hundred meters of somewhere in a big city, the nearest first. */
    HttpRequest nearby(TenantId city, List<String> kinds) {
        return plaza.call(
                        city,
                        "/open311/v2/requests.json?status=open&sort=distance&page_size=5&radius=100&service_code="
                                + kinds.get(random.nextInt(kinds.size())) + "&lat="
                                + coordinate(ListBenchmark.SOUTH, 0.34)
                                + "&long=" + coordinate(ListBenchmark.WEST, 0.33))
                .build();
    }

    /** What most programs ask most often. */
    HttpRequest services(TenantId town) {
        return plaza.call(town, "/open311/v2/services.json").build();
    }

    private synchronized String coordinate(double from, double room) {
        return String.format(Locale.ROOT, "%.6f", from + random.nextDouble() * room);
    }
}
