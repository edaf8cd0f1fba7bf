package city.plaza.request.publicdata;

import city.plaza.location.BoundingBox;
import city.plaza.request.RequestNumber;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a public filter into SQL over {@code r}, the request, {@code t}, its type, and {@code p}, the place as the public
 * knows it; only bound parameters carry what people typed.
 */
final class PublicQuery {

    /** Whether programs are told of a request: of some types never, of some once it was given to a department. */
    static final String PUBLISHED = """
            (t.receipt is null or t.receipt = 'TOKEN' and (r.status <> 'SUBMITTED'
                or exists (select 1 from request_step s where s.request_id = r.id and s.reason is not null)))""";

    static final String UPDATED = "coalesce(r.closed_at, r.updated_at)";

    /** Who searches a place must not find out by it what the answer keeps back: it is the public's place that counts. */
    private static final String SQUARED = "((p.latitude - :lat) * :up) ^ 2 + ((p.longitude - :long) * :across) ^ 2";

    private static final String FROM_ORIGIN =
            "((r.latitude - :fromLat) * :up) ^ 2 + ((r.longitude - :fromLong) * :across) ^ 2";

    final Map<String, Object> parameters = new HashMap<>();
    private boolean placed;
    private final List<String> conditions = new ArrayList<>(List.of("t.reporter_group = 'PUBLIC'", PUBLISHED));

    /** How far a place can be moved. */
    private final double slack;

    /** @param slack how far, in meters, the places of what is asked for are moved at most */
    PublicQuery(PublicFilter filter, double slack) {
        this.slack = slack;
        if (!filter.numbers().isEmpty()) {
            where(
                    "r.number in (:numbers)",
                    "numbers",
                    filter.numbers().stream().map(RequestNumber::value).toList());
            return;
        }
        if (!filter.services().isEmpty()) {
            where(
                    "r.service_code in (:services)",
                    "services",
                    filter.services().stream().map(code -> code.value()).toList());
        }
        if (filter.states().size() == 1) {
            conditions.add(
                    filter.states().contains(PublicFilter.State.CLOSED)
                            ? "r.status = 'RESOLVED'"
                            : "r.status <> 'RESOLVED'");
        }
        span("r.requested_at", "requested", filter.requested());
        span(UPDATED, "updated", filter.updated());
        if (filter.box() != null) {
            box(filter.box());
        }
        if (filter.around() != null) {
            around(filter.around());
        }
        if (filter.words() != null) {
            words(filter.words());
        }
        if (!filter.duplicates()) {
            conditions.add("r.duplicate_of is null");
        }
    }

    /** The place in the order, over what follows the two tables; it goes by the number where it is the same. */
    String rank(PublicFilter.Sort sort) {
        return switch (sort) {
            case NEWEST, OLDEST -> "r.requested_at";
            case UPDATED_LAST, UPDATED_FIRST -> UPDATED;
            case NEAREST -> {
                if (!parameters.containsKey("meters")) {
                    throw new IllegalArgumentException("Sorted by distance without a circle");
                }
                yield parameters.containsKey("fromLat") ? FROM_ORIGIN : SQUARED;
            }
        };
    }

    /** What follows the two tables. */
    String where() {
        return (placed ? PublicPlace.SQL : "") + " where " + String.join(" and ", conditions);
    }

    private void span(String column, String name, PublicFilter.Span span) {
        bound(column + " >= :" + name + "From", name + "From", span.from());
        bound(column + " <= :" + name + "Until", name + "Until", span.until());
    }

    private void bound(String condition, String name, @Nullable Instant moment) {
        if (moment != null) {
            where(condition, name, Timestamp.from(moment));
        }
    }

    private void box(BoundingBox box) {
        near(box);
        where("p.longitude between :west and :east and p.latitude between :south and :north", "west", box.west());
        parameters.putAll(Map.of("south", box.south(), "east", box.east(), "north", box.north()));
    }

    private void around(PublicFilter.Circle circle) {
        double up = circle.meters() / PublicPlace.METERS_PER_DEGREE;
        double across = up / shrink(circle.center().latitude());
        near(new BoundingBox(
                circle.center().longitude() - across,
                circle.center().latitude() - up,
                circle.center().longitude() + across,
                circle.center().latitude() + up));
        where(SQUARED + " <= :meters ^ 2", "lat", circle.center().latitude());
        parameters.putAll(Map.of(
                "long",
                circle.center().longitude(),
                "meters",
                circle.meters(),
                "up",
                PublicPlace.METERS_PER_DEGREE,
                "across",
                PublicPlace.METERS_PER_DEGREE * shrink(circle.center().latitude())));
        var origin = circle.origin();
        if (origin != null) {
            parameters.putAll(Map.of("fromLat", origin.latitude(), "fromLong", origin.longitude()));
        }
    }

    /** What the index can find; the exact rule follows. */
    private void near(BoundingBox box) {
        placed = true;
        double up = slack / PublicPlace.METERS_PER_DEGREE;
        double across = up / Math.min(shrink(box.south()), shrink(box.north()));
        int nth = parameters.size();
        conditions.add(
                "r.longitude is not null and point(r.longitude, r.latitude) <@ box(point(:w%1$d, :s%1$d), point(:e%1$d, :n%1$d))"
                        .formatted(nth));
        parameters.put("w" + nth, box.west() - across);
        parameters.put("s" + nth, box.south() - up);
        parameters.put("e" + nth, box.east() + across);
        parameters.put("n" + nth, box.north() + up);
    }

    private static double shrink(double latitude) {
        return Math.cos(Math.toRadians(Math.clamp(latitude, -PublicPlace.MAX_LATITUDE, PublicPlace.MAX_LATITUDE)));
    }

    /** Nothing is searched that the answer does not show. */
    private void words(String words) {
        var part = "%"
                + words.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + "%";
        where("""
                (r.number like :words
                 or exists (select 1 from jsonb_each_text(t.name) said where lower(said.value) like :words)
                 or t.public_precision = 'EXACT' and lower(r.address) like :words
                 or exists (select 1 from request_step s where s.request_id = r.id and s.visibility = 'PUBLIC'
                            and s.actor_kind <> 'RESIDENT' and lower(s.text) like :words))""", "words", part);
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }
}
