package city.plaza.request;

import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.request.ReportedUpdate.Effect;
import city.plaza.tenancy.TenantContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Exchanges what becomes of requests with other systems. */
@Component
public class RequestUpdates {

    private final Requests requests;
    private final RequestSteps steps;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestUpdates(
            Requests requests, RequestSteps steps, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.steps = steps;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What the city told everybody in some time, oldest first; at most {@link PublicRequests#MOST} at once. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<PublicUpdate> page(Instant from, Instant until, long offset, int limit) {
        return jdbc.sql("""
                        select u.id, r.number, u.at, u.kind, u.outcome, u.text, u.other_number
                        from request_step u
                        join service_request r on r.id = u.request_id
                        join service_type t on t.code = r.service_code
                        where u.at between :from and :until and u.audience = 'PUBLIC' and u.actor_kind <> 'RESIDENT'
                          and u.kind <> 'SUBMITTED' and t.audience = 'PUBLIC' and %s
                        order by u.at, u.sequence limit :limit offset :offset""".formatted(PublicQuery.TOLD))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("limit", Math.min(limit, PublicRequests.MOST))
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
    public UUID take(ReportedUpdate update) {
        var request = told(update.number())
                .orElseThrow(() -> new NoSuchRequest(update.number().value()));
        return delivered(update.key()).orElseGet(() -> write(request, update));
    }

    /** Deliveries for one request wait for each other. */
    private Optional<ServiceRequest> told(RequestNumber number) {
        return jdbc.sql("""
                        select r.number from service_request r join service_type t on t.code = r.service_code
                        where r.number = ? and t.audience = 'PUBLIC' and %s for update of r""".formatted(PublicQuery.TOLD))
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

    private UUID write(ServiceRequest request, ReportedUpdate update) {
        var now = clock.instant();
        boolean open = request.status().isOpen();
        var outcome = update.outcome();
        if (update.effect() == Effect.STARTED && request.status() == RequestStatus.WAITING) {
            request.resume(now);
            return record(request, StepKind.RESUMED, null, update, now);
        }
        if (update.effect() == Effect.STARTED && open && request.status() != RequestStatus.IN_PROGRESS) {
            request.startElsewhere(now);
            return record(request, StepKind.STARTED, null, update, now);
        }
        if (outcome != null && open) {
            request.resolveElsewhere(outcome, now);
            var step = record(request, StepKind.RESOLVED, outcome, update, now);
            resolveFollowing(request, outcome, update.text(), now);
            return step;
        }
        if (update.effect() == Effect.REOPENED && !open) {
            request.reopen(now);
            return record(request, StepKind.REOPENED, null, update, now);
        }
        request.comment(now);
        return record(request, StepKind.COMMENTED, null, update, now);
    }

    private void resolveFollowing(ServiceRequest request, Outcome outcome, String text, Instant now) {
        var tenant = TenantContext.current();
        for (var duplicate : requests.findByDuplicateOfOrderByRequestedAtAscNumberAsc(request.id())) {
            if (duplicate.status().isOpen()) {
                duplicate.resolveElsewhere(outcome, now);
                var step = steps.save(new RequestStep(
                        duplicate, StepKind.RESOLVED, Audience.PUBLIC, CurrentActor.get(), outcome, text, now));
                events.publishEvent(new RequestChanged(tenant, duplicate.number()));
                events.publishEvent(new RequestFact.RequestResolved(tenant, duplicate.id(), step.id()));
            }
        }
    }

    private UUID record(
            ServiceRequest request, StepKind kind, @Nullable Outcome outcome, ReportedUpdate update, Instant now) {
        var step = steps.saveAndFlush(
                new RequestStep(request, kind, Audience.PUBLIC, CurrentActor.get(), outcome, update.text(), now));
        jdbc.sql("update request_step set update_key = ? where id = ?")
                .params(update.key(), step.id())
                .update();
        var tenant = TenantContext.current();
        events.publishEvent(new RequestChanged(tenant, request.number()));
        events.publishEvent(
                switch (kind) {
                    case STARTED -> new RequestFact.RequestStarted(tenant, request.id(), step.id());
                    case RESOLVED -> new RequestFact.RequestResolved(tenant, request.id(), step.id());
                    case REOPENED -> new RequestFact.RequestReopened(tenant, request.id(), step.id());
                    case RESUMED -> new RequestFact.RequestResumed(tenant, request.id(), step.id());
                    case SUBMITTED, ASSIGNED, RELEASED, WAITING, COMMENTED, JOINED, PARTED, IMPORTED ->
                        new RequestFact.RequestCommented(tenant, request.id(), step.id());
                });
        return step.id();
    }
}
