package city.plaza.request.planning;

import city.plaza.catalog.ServiceCode;
import city.plaza.department.DepartmentCode;
import city.plaza.identity.Role;
import city.plaza.request.Priority;
import city.plaza.request.RequestNumber;
import city.plaza.request.RequestStatus;
import city.plaza.request.StepKind;
import city.plaza.request.report.Answer;
import city.plaza.request.rows.RequestRows;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Shows requests to rules and clocks. */
@Component
public class RequestProfiles {

    private static final String COLUMNS = """
            select r.id, r.number, r.service_code, r.department_code, r.priority, r.status, r.address, r.latitude,
                   r.longitude, r.requested_at, r.expected_at,
                   exists (select 1 from request_step s where s.request_id = r.id and s.reason is not null) as routed,
                   r.external_id is not null as external, r.answers::text
            from service_request r""";

    private final JdbcClient jdbc;
    private final RequestRows rows;

    RequestProfiles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = new RequestRows(jdbc, json);
    }

    @RolesAllowed(Role.Names.SYSTEM)
    @Transactional(readOnly = true)
    public Optional<RequestProfile> find(UUID id) {
        return jdbc.sql(COLUMNS + " where r.id = ?")
                .param(id)
                .query((rs, row) -> profile(rs))
                .optional();
    }

    /** What rules may know of a request that anybody can look up by its number. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<RequestProfile> find(RequestNumber number) {
        return jdbc.sql(COLUMNS + " where r.number = ?")
                .param(number.value())
                .query((rs, row) -> profile(rs))
                .optional();
    }

    /** Who has taken a request, by the subject of the city's realm; empty if nobody has. */
    @RolesAllowed(Role.Names.SYSTEM)
    @Transactional(readOnly = true)
    public Optional<String> assignee(UUID id) {
        return jdbc.sql("select assignee_subject from service_request where id = ? and assignee_subject is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** A request with its history, held until the end of the transaction so that two clocks do not run at once. */
    @RolesAllowed(Role.Names.SYSTEM)
    @Transactional
    public Optional<RequestProfile.WithHistory> lock(UUID id) {
        jdbc.sql("select 1 from service_request where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
        return find(id).map(request -> new RequestProfile.WithHistory(request, history(request)));
    }

    /** How many requests came in since a moment. */
    @RolesAllowed({Role.Names.SYSTEM, Role.Names.CITY_ADMIN})
    @Transactional(readOnly = true)
    public long countSince(Instant from) {
        return jdbc.sql("select count(*) from service_request where requested_at >= ?")
                .param(Timestamp.from(from))
                .query(Long.class)
                .single();
    }

    /** Show every request since a moment, oldest first, without keeping them in memory. */
    @RolesAllowed({Role.Names.SYSTEM, Role.Names.CITY_ADMIN})
    @Transactional(readOnly = true)
    public void since(Instant from, Consumer<RequestProfile> reader) {
        try (var found = jdbc
                .sql(COLUMNS + " where r.requested_at >= ? order by r.requested_at, r.number")
                .withFetchSize(1_000)
                .param(Timestamp.from(from))
                .query((rs, row) -> profile(rs))
                .stream()) {
            found.forEach(reader);
        }
    }

    private List<RequestProfile.StatusChange> history(RequestProfile request) {
        var history = new ArrayList<RequestProfile.StatusChange>();
        history.add(new RequestProfile.StatusChange(request.requestedAt(), RequestStatus.SUBMITTED));
        jdbc.sql("select at, kind from request_step where request_id = ? order by at, sequence")
                .param(request.id())
                .query(rs -> {
                    var at = RequestRows.instant(rs, "at");
                    status(StepKind.valueOf(rs.getString("kind")))
                            .ifPresent(status -> history.add(new RequestProfile.StatusChange(at, status)));
                });
        return history;
    }

    private Map<String, List<String>> answers(String stored) {
        return rows.answers(stored).stream()
                .collect(Collectors.toMap(
                        Answer::code,
                        answer ->
                                answer.given().stream().map(Answer.Given::value).toList()));
    }

    /** Where a step leaves a request, if it moves it at all. */
    private static Optional<RequestStatus> status(StepKind kind) {
        return switch (kind) {
            case REROUTED, ASSIGNED, RELEASED -> Optional.of(RequestStatus.ASSIGNED);
            case STARTED, RESUMED, REOPENED -> Optional.of(RequestStatus.IN_PROGRESS);
            case HELD -> Optional.of(RequestStatus.ON_HOLD);
            case RESOLVED, CLOSED -> Optional.of(RequestStatus.RESOLVED);
            case SUBMITTED, ROUTED, COMMENTED, EDITED, MERGED, UNMERGED, SPLIT, REFERRED, IMPORTED -> Optional.empty();
        };
    }

    private RequestProfile profile(ResultSet rs) throws SQLException {
        return new RequestProfile(
                rs.getObject("id", UUID.class),
                new RequestNumber(rs.getString("number")),
                new ServiceCode(rs.getString("service_code")),
                new DepartmentCode(rs.getString("department_code")),
                Priority.valueOf(rs.getString("priority")),
                RequestStatus.valueOf(rs.getString("status")),
                RequestRows.place(rs),
                answers(rs.getString("answers")),
                RequestRows.instant(rs, "requested_at"),
                RequestRows.instantOrNull(rs, "expected_at"),
                rs.getBoolean("routed"),
                rs.getBoolean("external"));
    }
}
