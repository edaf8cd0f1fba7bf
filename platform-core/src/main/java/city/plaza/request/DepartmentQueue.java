package city.plaza.request;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a department has to do, read page by page from the database. */
@Component
public class DepartmentQueue {

    /** The most rows of a page, and points of a map. */
    public static final int MOST_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final RequestRows rows;
    private final RequestParts parts;
    private final QueueQuery queries;
    private final OwnWork own;

    DepartmentQueue(JdbcClient jdbc, RequestRows rows, RequestParts parts, QueueQuery queries, OwnWork own) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.parts = parts;
        this.queries = queries;
        this.own = own;
    }

    /**
     * One page of a queue.
     *
     * @param limit at most {@link #MOST_AT_ONCE}
     */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD, Role.Names.AGENT, Role.Names.CITY_ADMIN})
    @Transactional(readOnly = true)
    public List<QueueRow> page(QueueFilter filter, QueueSort sort, int offset, int limit) {
        return queries.of(filter).page(sort, offset, Math.min(limit, MOST_AT_ONCE));
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
            counts.put(list, queries.of(list.filter()).count(QueueCounts.MOST));
        }
        return new QueueCounts(counts);
    }

    /** Where the newest requests of a filter are, as far as they have a point; at most 1,000. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD, Role.Names.AGENT, Role.Names.CITY_ADMIN})
    @Transactional(readOnly = true)
    public List<QueuePoint> points(QueueFilter filter) {
        return queries.of(filter).points(MOST_AT_ONCE);
    }

    /** Everything about one request, if it is the reader's work. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD, Role.Names.AGENT, Role.Names.CITY_ADMIN})
    @Transactional(readOnly = true)
    public Optional<CaseFile> file(RequestNumber number) {
        return jdbc.sql("""
                        select number, version, external_id, service_code, department_code, status, outcome, description,
                               language, address, latitude, longitude, channel, requested_at, updated_at, expected_at,
                               closed_at, assignee_name, assignee_subject, id, answers::text,
                               priority, due_soon_at
                        from service_request where number = ?""")
                .param(number.value())
                .query((rs, row) -> new CaseFile(
                        new RequestNumber(rs.getString(1)),
                        rs.getInt(2),
                        rs.getString(3),
                        new ServiceCode(rs.getString(4)),
                        rs.getString(5),
                        RequestStatus.valueOf(rs.getString(6)),
                        Priority.valueOf(rs.getString(22)),
                        RequestRows.outcome(rs.getString(7)),
                        rs.getString(8),
                        Locale.forLanguageTag(rs.getString(9)),
                        RequestRows.place(rs, 10, 11, 12),
                        Channel.valueOf(rs.getString(13)),
                        RequestRows.instant(rs, 14),
                        RequestRows.instant(rs, 15),
                        RequestRows.instantOrNull(rs, 16),
                        RequestRows.instantOrNull(rs, 23),
                        RequestRows.instantOrNull(rs, 17),
                        rs.getString(18),
                        mine(rs.getString(19)),
                        moves(RequestStatus.valueOf(rs.getString(6)), mine(rs.getString(19))),
                        mayComment(),
                        rows.contact(rs.getObject(20, UUID.class)).orElse(null),
                        parts.photos(rs.getObject(20, UUID.class)),
                        parts.answers(rs.getString(21)),
                        rows.timeline(rs.getObject(20, UUID.class), true)))
                .optional()
                .filter(file -> own.includes(file.number()));
    }

    private static boolean mine(@Nullable String assignee) {
        return CurrentActor.get() instanceof Actor.Person me && me.subject().equals(assignee);
    }

    /** City administrators see what their city works on; the words are for those who do the work. */
    private static boolean mayComment() {
        var actor = CurrentActor.get();
        return actor.has(Role.Names.STAFF) || actor.has(Role.Names.LEAD) || actor.has(Role.Names.AGENT);
    }

    private static List<RequestMove> moves(RequestStatus status, boolean mine) {
        var actor = CurrentActor.get();
        return actor.has(Role.Names.STAFF) || actor.has(Role.Names.LEAD)
                ? RequestLifecycle.next(status, mine)
                : List.of();
    }
}
