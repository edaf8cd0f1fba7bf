package city.plaza.request;

import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what several read models share: times, places, timelines. */
@Component
class RequestRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RequestRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<TimelineStep> timeline(UUID requestId, boolean internalToo) {
        return jdbc.sql("""
                        select at, kind, visibility, actor_kind, actor_name, department_code, outcome, text, reason::text, other_number
                        from request_step where request_id = ? and (visibility = 'PUBLIC' or ?)
                        order by at, sequence""")
                .params(requestId, internalToo)
                .query((rs, row) -> new TimelineStep(
                        instant(rs, 1),
                        StepKind.valueOf(rs.getString(2)),
                        Visibility.valueOf(rs.getString(3)),
                        RequestStep.RESIDENT.equals(rs.getString(4)),
                        rs.getString(5),
                        rs.getString(6),
                        outcome(rs.getString(7)),
                        rs.getString(8),
                        number(rs.getString(10)),
                        reason(rs.getString(9))))
                .list();
    }

    Optional<Contact> contact(UUID requestId) {
        return jdbc.sql("select subject, name, email, phone, language from request_contact where request_id = ?")
                .param(requestId)
                .query((rs, row) -> new Contact(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        Locale.forLanguageTag(rs.getString(5))))
                .optional();
    }

    private @Nullable RoutingReason reason(@Nullable String stored) {
        return stored == null ? null : json.readValue(stored, RoutingReason.class);
    }

    static @Nullable RequestNumber number(@Nullable String stored) {
        return stored == null ? null : new RequestNumber(stored);
    }

    static Instant instant(ResultSet rs, int column) throws SQLException {
        return rs.getTimestamp(column).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet rs, int column) throws SQLException {
        return Optional.ofNullable(rs.getTimestamp(column))
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    static @Nullable GeoPoint point(ResultSet rs, int latitude, int longitude) throws SQLException {
        double lat = rs.getDouble(latitude);
        return rs.wasNull() ? null : new GeoPoint(lat, rs.getDouble(longitude));
    }

    static Place place(ResultSet rs, int address, int latitude, int longitude) throws SQLException {
        return new Place(rs.getString(address), point(rs, latitude, longitude));
    }

    static @Nullable Outcome outcome(@Nullable String stored) {
        return stored == null ? null : Outcome.valueOf(stored);
    }
}
