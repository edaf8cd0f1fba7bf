package city.plaza.request.queue;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.location.BoundingBox;
import city.plaza.location.GeoPoint;
import city.plaza.request.AccessScope;
import city.plaza.request.Priority;
import city.plaza.request.RequestLifecycle;
import city.plaza.request.RequestMove;
import city.plaza.request.RequestNumber;
import city.plaza.request.RequestStatus;
import city.plaza.request.report.Channel;
import city.plaza.request.rows.RequestRows;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What a department has to do, read page by page from the database. */
@Component
public class DepartmentQueue {

    /** The most rows of a page, and points of a map. */
    public static final int MAX_PAGE_SIZE = 1_000;

    private static final int MAX_NEARBY = 5;

    private final JdbcClient jdbc;
    private final RequestRows rows;
    private final QueueQuery queries;
    private final AccessScope access;

    DepartmentQueue(JdbcClient jdbc, JsonMapper json, QueueQuery queries, AccessScope access) {
        this.jdbc = jdbc;
        this.rows = new RequestRows(jdbc, json);
        this.queries = queries;
        this.access = access;
    }

    /**
     * One page of a queue.
     *
     * @param limit at most {@link #MAX_PAGE_SIZE}
     */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD, Role.Names.AGENT, Role.Names.CITY_ADMIN})
    @Transactional(readOnly = true)
    public List<QueueRow> page(QueueFilter filter, QueueSort sort, int offset, int limit) {
        return queries.of(filter).page(sort, offset, Math.min(limit, MAX_PAGE_SIZE));
    }

    /** How many requests a filter finds. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD, Role.Names.AGENT, Role.Names.CITY_ADMIN})
    @Transactional(readOnly = true)
    public int count(QueueFilter filter) {
        return queries.of(filter).count();
    }

    /** How many requests each list of the day holds. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD, Role.Names.AGENT, Role.Names.CITY_ADMIN})
    @Transactional(readOnly = true)
    public QueueCounts counts() {
        var counts = new EnumMap<WorkList, Integer>(WorkList.class);
        for (var list : WorkList.values()) {
            counts.put(list, queries.of(list.filter()).count(QueueCounts.MAX_COUNT));
        }
        return new QueueCounts(counts);
    }

    /** Where the newest requests of a filter are, as far as they have a point; at most 1,000. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD, Role.Names.AGENT, Role.Names.CITY_ADMIN})
    @Transactional(readOnly = true)
    public List<QueuePoint> points(QueueFilter filter) {
        return queries.of(filter).points(MAX_PAGE_SIZE);
    }

    /**
     * What may be about the same matter as a request: open ones of its type at its place, the nearest first.
     *
     * @param meters how far away
     */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional(readOnly = true)
    public List<Nearby> nearby(RequestNumber number, double meters) {
        return details(number)
                .flatMap(file ->
                        Optional.ofNullable(file.report().place().point()).map(point -> nearby(file, point, meters)))
                .orElseGet(List::of);
    }

    private List<Nearby> nearby(StaffRequest file, GeoPoint point, double meters) {
        return queries
                .others(file.number(), file.service(), BoundingBox.around(point, meters))
                .page(QueueSort.OLDEST, 0, MAX_PAGE_SIZE)
                .stream()
                .map(row -> new Nearby(
                        row, point.metersTo(Objects.requireNonNull(row.place().point()))))
                .filter(each -> each.meters() <= meters)
                .sorted(Comparator.comparingDouble(Nearby::meters))
                .limit(MAX_NEARBY)
                .toList();
    }

    /** Everything about one request, if the reader has access to it. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD, Role.Names.AGENT, Role.Names.CITY_ADMIN})
    @Transactional(readOnly = true)
    public Optional<StaffRequest> details(RequestNumber number) {
        return jdbc.sql("""
                        select number, version, external_id, service_code, department_code, status, outcome, description,
                               language, address, latitude, longitude, channel, requested_at, updated_at, expected_at,
                               closed_at, assignee_name, assignee_subject, id, answers::text,
                               priority, due_soon_at,
                               (select p.number from service_request p where p.id = r.duplicate_of) as parent,
                               array(select d.number from service_request d where d.duplicate_of = r.id
                                     order by d.requested_at, d.number) as duplicates
                        from service_request r where number = ?""")
                .param(number.value())
                .query((rs, row) -> request(rs))
                .optional()
                .filter(file -> access.includes(file.number()));
    }

    private StaffRequest request(ResultSet rs) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var state = RequestRows.state(rs);
        boolean mine = mine(rs.getString("assignee_subject"));
        return new StaffRequest(
                new RequestNumber(rs.getString("number")),
                rs.getInt("version"),
                rs.getString("external_id"),
                new ServiceCode(rs.getString("service_code")),
                state,
                new StaffRequest.Work(
                        Priority.valueOf(rs.getString("priority")),
                        rs.getString("assignee_name"),
                        RequestRows.instantOrNull(rs, "due_soon_at")),
                new StaffRequest.Report(
                        rs.getString("description"),
                        Locale.forLanguageTag(rs.getString("language")),
                        RequestRows.place(rs),
                        Channel.valueOf(rs.getString("channel")),
                        rows.contact(id).orElse(null),
                        rows.photos(id),
                        rows.answers(rs.getString("answers"))),
                RequestRows.times(rs),
                new StaffRequest.Options(mine, moves(state.status(), mine), mayComment()),
                together(rs, state.status().isOpen()),
                rows.timeline(id, true));
    }

    private static StaffRequest.Together together(ResultSet rs, boolean open) throws SQLException {
        var parent = RequestRows.number(rs.getString("parent"));
        var duplicates = Arrays.stream((String[]) rs.getArray("duplicates").getArray())
                .map(RequestNumber::new)
                .toList();
        return new StaffRequest.Together(
                parent, duplicates, works() && open && parent == null, works() && parent != null);
    }

    private static boolean works() {
        var actor = CurrentActor.get();
        return actor.has(Role.Names.STAFF) || actor.has(Role.Names.LEAD);
    }

    private static boolean mine(@Nullable String assignee) {
        return CurrentActor.get() instanceof Actor.Person me && me.subject().equals(assignee);
    }

    /** City administrators see what their city works on; the words are for those who do the work. */
    private static boolean mayComment() {
        var actor = CurrentActor.get();
        return works() || actor.has(Role.Names.AGENT);
    }

    private static List<RequestMove> moves(RequestStatus status, boolean mine) {
        return works() ? RequestLifecycle.next(status, mine) : List.of();
    }

    /**
     * A request and how far away it is.
     *
     * @param meters as the crow flies
     */
    public record Nearby(QueueRow row, double meters) {}
}
