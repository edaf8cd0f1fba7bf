package city.plaza.request.publicdata;

import city.plaza.catalog.LocationPrecision;
import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.location.GeoPoint;
import city.plaza.request.RequestNumber;
import city.plaza.request.StepKind;
import city.plaza.request.TimelineStep;
import city.plaza.request.Visibility;
import city.plaza.request.report.Answer;
import city.plaza.request.report.Channel;
import city.plaza.request.report.Photo;
import city.plaza.request.rows.RequestRows;
import jakarta.annotation.security.PermitAll;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** A city's requests for whichever program asks; those that only staff report are not there for it. */
@Component
public class PublicRequests {

    /** The most that come at once. */
    public static final int MAX_PAGE_SIZE = 1_000;

    private final JdbcClient jdbc;
    private final RequestRows rows;
    private final ServiceCatalog catalog;

    PublicRequests(JdbcClient jdbc, JsonMapper json, ServiceCatalog catalog) {
        this.jdbc = jdbc;
        this.rows = new RequestRows(jdbc, json);
        this.catalog = catalog;
    }

    /**
     * One page of what a filter finds; a page behind the last is empty.
     *
     * @param limit at most {@link #MAX_PAGE_SIZE}
     * @param withSteps whether each comes with its public steps
     */
    @PermitAll
    @Transactional(readOnly = true)
    public List<PublicRequest> page(
            PublicFilter filter, PublicFilter.Sort sort, long offset, int limit, boolean withSteps) {
        var query = new PublicQuery(filter, slack(filter));
        // The page is cut first, so that last words are looked up for its rows alone.
        var found = jdbc.sql("""
                        select r.id, r.number, r.service_code, r.department_code, r.status, r.outcome, r.address, r.latitude,
                               r.longitude, r.channel, r.requested_at, %1$s as told_at, r.expected_at, r.answers::text,
                               r.public_precision, s.text, r.description
                        from (select r.*, t.public_precision, %3$s as rank
                              from service_request r join service_type t on t.code = r.service_code
                              %2$s order by %4$s limit :limit offset :offset) r
                        left join lateral (
                            select text from request_step
                            where request_id = r.id and visibility = 'PUBLIC' and actor_kind <> 'RESIDENT' and text is not null
                            order by at desc, sequence desc limit 1) s on true
                        order by %4$s""".formatted(PublicQuery.UPDATED, query.where(), query.rank(sort), order(sort)))
                .params(query.parameters)
                .param("limit", Math.min(limit, MAX_PAGE_SIZE))
                .param("offset", offset)
                .query((rs, row) -> Map.entry(rs.getObject("id", UUID.class), read(rs)))
                .list();
        var ids = found.stream().map(Map.Entry::getKey).toList();
        var photos = readsAll() ? photos(ids) : Map.<UUID, List<Photo>>of();
        var steps = withSteps ? steps(ids) : Map.<UUID, List<TimelineStep>>of();
        var parents = withSteps ? parents(ids) : Map.<UUID, RequestNumber>of();
        return found.stream()
                .map(each -> each.getValue()
                        .with(
                                photos.getOrDefault(each.getKey(), List.of()),
                                steps.getOrDefault(each.getKey(), List.of()),
                                parents.get(each.getKey())))
                .toList();
    }

    /**
     * The open requests of a type that may be so near a point, the nearest by their exact place first; of those about one
     * matter only the one that the others follow, of types that hide their places none.
     */
    @PermitAll
    @Transactional(readOnly = true)
    public List<PublicRequest> near(ServiceCode service, GeoPoint point, double meters, int limit) {
        var precision = catalog.current()
                .find(service)
                .map(each -> each.publication().precision())
                .orElse(LocationPrecision.HIDDEN);
        var filter = PublicFilter.EVERYTHING
                .withServices(Set.of(service))
                .withStates(Set.of(PublicFilter.State.OPEN))
                .around(PublicPlace.around(point, meters, precision))
                .withoutDuplicates();
        return page(filter, PublicFilter.Sort.NEAREST, 0, limit, false);
    }

    /** One request with its public steps. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<PublicRequest> find(RequestNumber number) {
        return page(PublicFilter.of(Set.of(number)), PublicFilter.Sort.NEWEST, 0, 1, true).stream()
                .findFirst();
    }

    /** What is known of the request that a token stands for; empty if it stands for none. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Numbered> byToken(UUID token) {
        return jdbc.sql("""
                        select case when %s then r.number end as number
                        from service_request r join service_type t on t.code = r.service_code
                        where r.id = ? and t.reporter_group = 'PUBLIC' and t.receipt is distinct from 'NOTHING'""".formatted(PublicQuery.PUBLISHED))
                .param(token)
                .query((rs, row) ->
                        new Numbered(Optional.ofNullable(rs.getString("number")).map(RequestNumber::new)))
                .optional();
    }

    /** @param number empty as long as it is not told */
    public record Numbered(Optional<RequestNumber> number) {}

    private static String order(PublicFilter.Sort sort) {
        return switch (sort) {
            case NEWEST, UPDATED_LAST -> "rank desc, r.number desc";
            case OLDEST, UPDATED_FIRST, NEAREST -> "rank, r.number";
        };
    }

    /** How far the places of what is asked for are moved at most. */
    private double slack(PublicFilter filter) {
        return catalog.current().all().stream()
                .filter(type -> filter.services().isEmpty() || filter.services().contains(type.code()))
                .mapToDouble(
                        type -> PublicPlace.maxShiftMeters(type.publication().precision()))
                .max()
                .orElse(0);
    }

    private PublicRequest read(ResultSet rs) throws SQLException {
        var place = RequestRows.place(rs);
        var precision = LocationPrecision.valueOf(rs.getString("public_precision"));
        var note = rs.getString("text");
        return new PublicRequest(
                new RequestNumber(rs.getString("number")),
                new ServiceCode(rs.getString("service_code")),
                RequestRows.state(rs),
                note == null ? null : PublicPlace.told(note, place, precision),
                new PublicRequest.Report(
                        PublicPlace.of(place, precision),
                        Channel.valueOf(rs.getString("channel")),
                        rows.answers(rs.getString("answers")).stream()
                                .filter(Answer::published)
                                .map(answer -> answer.rewritten(text -> PublicPlace.told(text, place, precision)))
                                .toList(),
                        readsAll() ? rs.getString("description") : null,
                        List.of()),
                RequestRows.instant(rs, "requested_at"),
                RequestRows.instant(rs, "told_at"),
                RequestRows.instantOrNull(rs, "expected_at"),
                List.of(),
                null);
    }

    private static boolean readsAll() {
        return CurrentActor.get().has(Role.Names.SYSTEM);
    }

    private Map<UUID, List<Photo>> photos(List<UUID> requests) {
        return jdbc
                .sql("""
                        select request_id, id, width, height, bytes from request_photo
                        where request_id = any(?) order by position""")
                .param(requests.toArray(UUID[]::new))
                .query((rs, row) -> Map.entry(
                        rs.getObject("request_id", UUID.class),
                        new Photo(
                                rs.getObject("id", UUID.class),
                                rs.getInt("width"),
                                rs.getInt("height"),
                                rs.getInt("bytes"))))
                .list()
                .stream()
                .collect(grouped());
    }

    private static <T> Collector<Map.Entry<UUID, T>, ?, Map<UUID, List<T>>> grouped() {
        return Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
    }

    private Map<UUID, List<TimelineStep>> steps(List<UUID> requests) {
        return jdbc
                .sql("""
                        select s.request_id, s.at, s.kind, s.actor_kind, s.department_code, s.outcome, s.text, s.other_number,
                               r.address, r.latitude, r.longitude, t.public_precision
                        from request_step s join service_request r on r.id = s.request_id
                        join service_type t on t.code = r.service_code
                        where s.request_id = any(?) and s.visibility = 'PUBLIC' order by s.at, s.sequence""")
                .param(requests.toArray(UUID[]::new))
                .query((rs, row) -> Map.entry(rs.getObject("request_id", UUID.class), step(rs)))
                .list()
                .stream()
                .collect(grouped());
    }

    /** What requests follow, as far as it is told of. */
    private Map<UUID, RequestNumber> parents(List<UUID> requests) {
        return jdbc
                .sql("""
                        select d.id, r.number from service_request d
                        join service_request r on r.id = d.duplicate_of join service_type t on t.code = r.service_code
                        where d.id = any(?) and t.reporter_group = 'PUBLIC' and %s""".formatted(PublicQuery.PUBLISHED))
                .param(requests.toArray(UUID[]::new))
                .query((rs, row) ->
                        Map.entry(rs.getObject("id", UUID.class), new RequestNumber(rs.getString("number"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static TimelineStep step(ResultSet rs) throws SQLException {
        var place = RequestRows.place(rs);
        var precision = LocationPrecision.valueOf(rs.getString("public_precision"));
        return new TimelineStep(
                        RequestRows.instant(rs, "at"),
                        StepKind.valueOf(rs.getString("kind")),
                        Visibility.PUBLIC,
                        RequestRows.byResident(rs),
                        null,
                        rs.getString("department_code"),
                        RequestRows.outcome(rs.getString("outcome")),
                        rs.getString("text"),
                        RequestRows.number(rs.getString("other_number")),
                        null)
                .withoutResidentsWords()
                .rewritten(text -> PublicPlace.told(text, place, precision));
    }
}
