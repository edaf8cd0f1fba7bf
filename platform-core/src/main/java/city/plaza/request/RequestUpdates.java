package city.plaza.request;

import city.plaza.identity.Role;
import city.plaza.request.ReportedUpdate.Effect;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Exchanges what becomes of requests with other systems. */
@Component
public class RequestUpdates {

    private final Requests requests;
    private final RequestJournal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    RequestUpdates(Requests requests, RequestJournal journal, JdbcClient jdbc, Clock clock) {
        this.requests = requests;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the city told everybody in some time, oldest first; at most {@link PublicRequests#MAX_PAGE_SIZE} at once. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<PublicUpdate> page(Instant from, Instant until, long offset, int limit) {
        return jdbc.sql("""
                        select u.id, r.number, u.at, u.kind, u.outcome, u.text, u.other_number
                        from request_step u
                        join service_request r on r.id = u.request_id
                        join service_type t on t.code = r.service_code
                        where u.at between :from and :until and u.visibility = 'PUBLIC' and u.actor_kind <> 'RESIDENT'
                          and u.kind <> 'SUBMITTED' and t.reporter_group = 'PUBLIC' and %s
                        order by u.at, u.sequence limit :limit offset :offset""".formatted(PublicQuery.PUBLISHED))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("limit", Math.min(limit, PublicRequests.MAX_PAGE_SIZE))
                .param("offset", offset)
                .query((rs, row) -> new PublicUpdate(
                        rs.getObject(1, UUID.class),
                        new RequestNumber(rs.getString(2)),
                        RequestRows.instant(rs, 3),
                        StepKind.valueOf(rs.getString(4)),
                        RequestRows.outcome(rs.getString(5)),
                        rs.getString(6),
                        RequestRows.number(rs.getString(7))))
                .list();
    }

    /**
     * Write an update down; one that was delivered before changes nothing.
     *
     * @return the step it became
     * @throws NoSuchRequest if there is none that programs are told of
     */
    @RolesAllowed(Role.Names.SYSTEM)
    @Transactional
    public UUID receive(ReportedUpdate update) {
        var request = told(update.number())
                .orElseThrow(() -> new NoSuchRequest(update.number().value()));
        return delivered(update.key())
                .orElseGet(() -> journal.write(
                        change(request, update).saying(update.text()).deliveredAs(update.key())));
    }

    /** Deliveries for one request wait for each other. */
    private Optional<ServiceRequest> told(RequestNumber number) {
        return jdbc.sql("""
                        select r.number from service_request r join service_type t on t.code = r.service_code
                        where r.number = ? and t.reporter_group = 'PUBLIC' and %s for update of r""".formatted(PublicQuery.PUBLISHED))
                .param(number.value())
                .query(String.class)
                .optional()
                .flatMap(requests::findByNumber);
    }

    private Optional<UUID> delivered(String key) {
        return jdbc.sql("select id from request_step where update_key = ?")
                .param(key)
                .query(UUID.class)
                .optional();
    }

    private RequestChange change(ServiceRequest request, ReportedUpdate update) {
        var now = clock.instant();
        boolean open = request.status().isOpen();
        var outcome = update.outcome();
        if (update.effect() == Effect.STARTED && request.status() == RequestStatus.ON_HOLD) {
            return request.resume(now);
        }
        if (update.effect() == Effect.STARTED && open && request.status() != RequestStatus.IN_PROGRESS) {
            return request.startElsewhere(now);
        }
        if (outcome != null && open) {
            return request.resolveElsewhere(outcome, now);
        }
        if (update.effect() == Effect.REOPENED && !open) {
            return request.reopen(Reopener.PROGRAM, now);
        }
        return request.comment(now);
    }
}
