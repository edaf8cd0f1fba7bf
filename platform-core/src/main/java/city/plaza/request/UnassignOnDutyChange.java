package city.plaza.request;

import city.plaza.outbox.FactListener;
import city.plaza.staff.DutiesChanged;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Releases the requests of somebody who no longer has access to them.
 *
 * <p>Those that are over keep the name of who did them, and lose the subject, so that they go back to the queue should
 * they be reopened.
 */
@Component
class UnassignOnDutyChange implements FactListener<DutiesChanged> {

    private final Requests requests;
    private final RequestJournal journal;
    private final AccessScope access;
    private final JdbcClient jdbc;
    private final Clock clock;

    UnassignOnDutyChange(Requests requests, RequestJournal journal, AccessScope access, JdbcClient jdbc, Clock clock) {
        this.requests = requests;
        this.journal = journal;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "unassign-on-duty-change";
    }

    @Override
    public Class<DutiesChanged> fact() {
        return DutiesChanged.class;
    }

    @Override
    public void on(DutiesChanged fact) {
        var lost = access.lock(fact.subject()).stream()
                .filter(held -> !fact.workOn(
                        held.field().department(),
                        held.field().service(),
                        held.field().areas()))
                .toList();
        ids(lost.stream(), RequestStatus::isOpen)
                .forEach(id -> journal.write(requests.findById(id).orElseThrow().release(clock.instant())));
        jdbc.sql("update service_request set assignee_subject = null, version = version + 1 where id = any(?)")
                .param(ids(lost.stream(), status -> !status.isOpen()).toArray(UUID[]::new))
                .update();
    }

    private static Stream<UUID> ids(Stream<AccessScope.Held> held, Predicate<RequestStatus> status) {
        return held.filter(each -> status.test(each.status())).map(AccessScope.Held::id);
    }
}
