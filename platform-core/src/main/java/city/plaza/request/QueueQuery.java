package city.plaza.request;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns a filter into SQL; only bound parameters carry what people typed. */
@Component
class QueueQuery {

    private final JdbcClient jdbc;
    private final Clock clock;

    QueueQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Bound of(QueueFilter filter) {
        var bound = new Bound();
        var departments = visible(filter.departments());
        if (!departments.isEmpty()) {
            bound.where("department_code in (:departments)", "departments", departments);
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
        switch (filter.holder()) {
            case ANYONE -> {}
            case NOBODY -> bound.conditions.add("assignee_subject is null");
            case ME ->
                bound.where(
                        "assignee_subject = :me",
                        "me",
                        CurrentActor.get() instanceof Actor.Person person ? person.subject() : "");
        }
        if (filter.overdueOnly()) {
            bound.where("status <> 'RESOLVED' and expected_at < :now", "now", java.sql.Timestamp.from(clock.instant()));
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

    /** What was asked for, as far as the reader works there. */
    private static Set<String> visible(Set<String> asked) {
        if (!(CurrentActor.get() instanceof Actor.Person person)
                || person.departments().isEmpty()) {
            return asked;
        }
        if (asked.isEmpty()) {
            return person.departments();
        }
        var both = new java.util.HashSet<>(asked);
        both.retainAll(person.departments());
        return both.isEmpty() ? Set.of("") : both;
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

        List<QueueRow> page(QueueSort sort, int offset, int limit) {
            return jdbc.sql("""
                            select number, service_code, department_code, status, outcome, left(description, 160),
                                   address, latitude, longitude, requested_at, updated_at, expected_at, closed_at,
                                   assignee_name
                            from service_request""" + where() + " order by " + sort.sql() + " limit :limit offset :offset")
                    .params(parameters)
                    .param("limit", limit)
                    .param("offset", offset)
                    .query((rs, row) -> new QueueRow(
                            new RequestNumber(rs.getString(1)),
                            new ServiceCode(rs.getString(2)),
                            rs.getString(3),
                            RequestStatus.valueOf(rs.getString(4)),
                            RequestRows.outcome(rs.getString(5)),
                            rs.getString(6),
                            rs.getString(7),
                            RequestRows.point(rs, 8, 9),
                            RequestRows.instant(rs, 10),
                            RequestRows.instant(rs, 11),
                            RequestRows.instantOrNull(rs, 12),
                            RequestRows.instantOrNull(rs, 13),
                            rs.getString(14)))
                    .list();
        }
    }
}
