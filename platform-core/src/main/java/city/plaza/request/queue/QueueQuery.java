package city.plaza.request.queue;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.location.BoundingBox;
import city.plaza.location.GeoPoint;
import city.plaza.request.RequestNumber;
import city.plaza.request.RequestStatus;
import city.plaza.request.StepKind;
import city.plaza.request.TimelineStep;
import city.plaza.request.Visibility;
import city.plaza.request.rows.RequestRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns a filter into SQL; only bound parameters carry what people typed. */
@Component
class QueueQuery {

    private static final Duration DUE_SOON_WINDOW = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    QueueQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Bound of(QueueFilter filter) {
        var bound = new Bound();
        visible(bound);
        if (!filter.departments().isEmpty()) {
            bound.where("department_code in (:departments)", "departments", filter.departments());
        }
        if (!filter.statuses().isEmpty()) {
            bound.where(
                    "status in (:statuses)",
                    "statuses",
                    filter.statuses().stream().map(Enum::name).toList());
        }
        if (!filter.services().isEmpty()) {
            bound.where(
                    "service_code in (:services)",
                    "services",
                    filter.services().stream().map(ServiceCode::value).toList());
        }
        switch (filter.assignee()) {
            case ANYONE -> {}
            case NOBODY -> bound.conditions.add("assignee_subject is null");
            case ME ->
                bound.where(
                        "assignee_subject = :me",
                        "me",
                        CurrentActor.get() instanceof Actor.Person person ? person.subject() : "");
        }
        var now = clock.instant();
        switch (filter.due()) {
            case ANY_TIME -> {}
            case OVERDUE -> bound.where("status <> 'RESOLVED' and expected_at < :now", "now", Timestamp.from(now));
            case SOON -> {
                bound.where(
                        "status <> 'RESOLVED' and expected_at >= :now and (due_soon_at <= :now or due_soon_at is null and expected_at < :soon)",
                        "now",
                        Timestamp.from(now));
                bound.parameters.put("soon", Timestamp.from(now.plus(DUE_SOON_WINDOW)));
            }
        }
        var resolvedWithin = filter.resolvedWithin();
        if (resolvedWithin != null) {
            bound.where(
                    "status = 'RESOLVED' and closed_at >= :since", "since", Timestamp.from(now.minus(resolvedWithin)));
        }
        var text = filter.text();
        if (text != null) {
            var part = "%"
                    + text.toLowerCase(Locale.ROOT)
                            .replace("\\", "\\\\")
                            .replace("%", "\\%")
                            .replace("_", "\\_")
                    + "%";
            bound.where(
                    "(number like :text or external_id = :exact or lower(address) like :text or lower(description) like :text)",
                    "text",
                    part);
            bound.parameters.put("exact", text);
        }
        var box = filter.box();
        if (box != null) {
            bound.where(
                    "point(longitude, latitude) <@ box(point(:west, :south), point(:east, :north))",
                    "west",
                    box.west());
            bound.parameters.putAll(Map.of("south", box.south(), "east", box.east(), "north", box.north()));
        }
        return bound;
    }

    /** What the same matter may have been reported as: open, of one type, in a box, and following no other request. */
    Bound others(RequestNumber than, ServiceCode service, BoundingBox box) {
        var bound = of(QueueFilter.open().withServices(Set.of(service)).within(box));
        bound.where("duplicate_of is null and number <> :than", "than", than.value());
        return bound;
    }

    /** Whatever was asked for, nobody finds more than the reader's own work. */
    private static void visible(Bound bound) {
        if (!(CurrentActor.get() instanceof Actor.Person person)) {
            return;
        }
        var scope = person.scope();
        if (!scope.departments().isEmpty()) {
            bound.where("department_code in (:ownDepartments)", "ownDepartments", scope.departments());
        }
        if (!scope.services().isEmpty()) {
            bound.where("service_code in (:ownServices)", "ownServices", scope.services());
        }
        if (!scope.areas().isEmpty()) {
            bound.where(
                    "areas && cast(:ownAreas as text[])",
                    "ownAreas",
                    scope.areas().toArray(String[]::new));
        }
    }

    final class Bound {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        private void where(String condition, String name, Object value) {
            conditions.add(condition);
            parameters.put(name, value);
        }

        private String where() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        int count() {
            return jdbc.sql("select count(*) from service_request" + where())
                    .params(parameters)
                    .query(Integer.class)
                    .single();
        }

        /** How many there are, but no more than {@code most}; stops counting there. */
        int count(int most) {
            return jdbc.sql("select count(*) from (select 1 from service_request" + where() + " limit :most) found")
                    .params(parameters)
                    .param("most", most)
                    .query(Integer.class)
                    .single();
        }

        List<QueueRow> page(QueueSort sort, int offset, int limit) {
            // The page is cut first, so that last words are looked up for its rows alone.
            return jdbc.sql("""
                            select r.number, service_code, r.department_code, status, r.outcome,
                                   left(description, 160) as description, address, latitude, longitude, requested_at, updated_at, expected_at, closed_at,
                                   assignee_name, s.at, s.kind, s.visibility, s.actor_kind, s.actor_name,
                                   left(s.text, 160) as step_text, due_soon_at, s.other_number
                            from (select * from service_request""" + where() + " order by " + sort.sql() + """
                             limit :limit offset :offset) r
                            left join lateral (
                                select at, kind, visibility, actor_kind, actor_name, text, other_number from request_step
                                where request_id = r.id order by at desc, sequence desc limit 1) s on true
                            order by """ + " " + sort.sql())
                    .params(parameters)
                    .param("limit", limit)
                    .param("offset", offset)
                    .query((rs, row) -> row(rs))
                    .list();
        }

        List<QueuePoint> points(int limit) {
            return jdbc.sql("""
                            select number, service_code, address, status, expected_at < :moment as overdue, latitude,
                                   longitude
                            from service_request""" + where() + (conditions.isEmpty() ? " where" : " and")
                            + " longitude is not null order by requested_at desc limit :limit")
                    .params(parameters)
                    .param("moment", Timestamp.from(clock.instant()))
                    .param("limit", limit)
                    .query((rs, row) -> new QueuePoint(
                            new RequestNumber(rs.getString("number")),
                            new ServiceCode(rs.getString("service_code")),
                            rs.getString("address"),
                            RequestStatus.valueOf(rs.getString("status")),
                            rs.getBoolean("overdue"),
                            new GeoPoint(rs.getDouble("latitude"), rs.getDouble("longitude"))))
                    .list();
        }
    }

    private static QueueRow row(ResultSet rs) throws SQLException {
        return new QueueRow(
                new RequestNumber(rs.getString("number")),
                new ServiceCode(rs.getString("service_code")),
                RequestRows.state(rs),
                rs.getString("assignee_name"),
                rs.getString("description"),
                RequestRows.place(rs),
                RequestRows.times(rs),
                RequestRows.instantOrNull(rs, "due_soon_at"),
                lastStep(rs));
    }

    private static @Nullable TimelineStep lastStep(ResultSet rs) throws SQLException {
        var at = RequestRows.instantOrNull(rs, "at");
        return at == null
                ? null
                : new TimelineStep(
                        at,
                        StepKind.valueOf(rs.getString("kind")),
                        Visibility.valueOf(rs.getString("visibility")),
                        RequestRows.byResident(rs),
                        rs.getString("actor_name"),
                        rs.getString("department_code"),
                        RequestRows.outcome(rs.getString("outcome")),
                        rs.getString("step_text"),
                        RequestRows.number(rs.getString("other_number")),
                        null);
    }
}
