package city.plaza.request;

import city.plaza.identity.Role;
import city.plaza.request.ReportedUpdate.Effect;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applies what other systems report about requests. */
@Component
public class ReportedUpdates {

    private final Requests requests;
    private final RequestJournal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReportedUpdates(Requests requests, RequestJournal journal, JdbcClient jdbc, Clock clock) {
        this.requests = requests;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Apply an update; one that was delivered before changes nothing.
     *
     * @return the step it became
     * @throws NoSuchRequest if there is none of this number
     */
    @RolesAllowed(Role.Names.SYSTEM)
    @Transactional
    public UUID apply(ReportedUpdate update) {
        var request = requests.findByNumber(update.number().value())
                .orElseThrow(() -> new NoSuchRequest(update.number().value()));
        return delivered(update.key())
                .orElseGet(() -> journal.write(
                        change(request, update).saying(update.text()).deliveredAs(update.key())));
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
