package city.plaza.request.rows;

import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.request.Outcome;
import city.plaza.request.RequestNumber;
import city.plaza.request.RequestState;
import city.plaza.request.RequestStatus;
import city.plaza.request.RequestTimes;
import city.plaza.request.RoutingReason;
import city.plaza.request.StepActor;
import city.plaza.request.StepKind;
import city.plaza.request.TimelineStep;
import city.plaza.request.Visibility;
import city.plaza.request.report.Answer;
import city.plaza.request.report.Contact;
import city.plaza.request.report.Photo;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what several read models share: times, places, photos, answers, timelines. */
public final class RequestRows {

    private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public RequestRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<TimelineStep> timeline(UUID requestId, boolean internalToo) {
        return jdbc.sql("""
                        select at, kind, visibility, actor_kind, actor_name, department_code, outcome, text, reason::text, other_number
                        from request_step where request_id = ? and (visibility = 'PUBLIC' or ?)
                        order by at, sequence""")
                .params(requestId, internalToo)
                .query((rs, row) -> new TimelineStep(
                        instant(rs, "at"),
                        StepKind.valueOf(rs.getString("kind")),
                        Visibility.valueOf(rs.getString("visibility")),
                        byResident(rs),
                        rs.getString("actor_name"),
                        rs.getString("department_code"),
                        outcome(rs.getString("outcome")),
                        rs.getString("text"),
                        number(rs.getString("other_number")),
                        reason(rs.getString("reason"))))
                .list();
    }

    public Optional<Contact> contact(UUID requestId) {
        return jdbc.sql("select subject, name, email, phone, language from request_contact where request_id = ?")
                .param(requestId)
                .query((rs, row) -> new Contact(
                        rs.getString("subject"),
                        rs.getString("name"),
                        rs.getString("email"),
                        rs.getString("phone"),
                        Locale.forLanguageTag(rs.getString("language"))))
                .optional();
    }

    public List<Photo> photos(UUID requestId) {
        return jdbc.sql("select id, width, height, bytes from request_photo where request_id = ? order by position")
                .param(requestId)
                .query((rs, row) -> new Photo(
                        rs.getObject("id", UUID.class), rs.getInt("width"), rs.getInt("height"), rs.getInt("bytes")))
                .list();
    }

    /** @param stored the column {@code answers} as text */
    public List<Answer> answers(String stored) {
        return json.readValue(stored, ANSWERS);
    }

    /** Whether a step is a resident's; reads the column {@code actor_kind}. */
    public static boolean byResident(ResultSet rs) throws SQLException {
        return StepActor.RESIDENT.name().equals(rs.getString("actor_kind"));
    }

    private @Nullable RoutingReason reason(@Nullable String stored) {
        return stored == null ? null : json.readValue(stored, RoutingReason.class);
    }

    public static @Nullable RequestNumber number(@Nullable String stored) {
        return stored == null ? null : new RequestNumber(stored);
    }

    public static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getTimestamp(column).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getTimestamp(column))
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    /** Reads the columns {@code status}, {@code outcome} and {@code department_code}. */
    public static RequestState state(ResultSet rs) throws SQLException {
        return new RequestState(
                RequestStatus.valueOf(rs.getString("status")),
                outcome(rs.getString("outcome")),
                rs.getString("department_code"));
    }

    /** Reads the columns {@code requested_at}, {@code updated_at}, {@code expected_at} and {@code closed_at}. */
    public static RequestTimes times(ResultSet rs) throws SQLException {
        return new RequestTimes(
                instant(rs, "requested_at"),
                instant(rs, "updated_at"),
                instantOrNull(rs, "expected_at"),
                instantOrNull(rs, "closed_at"));
    }

    /** Reads the columns {@code latitude} and {@code longitude}. */
    public static @Nullable GeoPoint point(ResultSet rs) throws SQLException {
        double latitude = rs.getDouble("latitude");
        return rs.wasNull() ? null : new GeoPoint(latitude, rs.getDouble("longitude"));
    }

    /** Reads the columns {@code address}, {@code latitude} and {@code longitude}. */
    public static Place place(ResultSet rs) throws SQLException {
        return new Place(rs.getString("address"), point(rs));
    }

    public static @Nullable Outcome outcome(@Nullable String stored) {
        return stored == null ? null : Outcome.valueOf(stored);
    }
}
