package city.plaza.request;

import city.plaza.department.DepartmentCode;
import city.plaza.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives new requests to the departments that the rules chose. */
@Component
public class RequestRouting {

    private final Requests requests;
    private final RequestJournal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    RequestRouting(Requests requests, RequestJournal journal, JdbcClient jdbc, Clock clock) {
        this.requests = requests;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Give a new request to the department that a rule, or the lack of one, chose.
     *
     * @return whether it was given; not if it was before, or if somebody has taken it meanwhile
     */
    @RolesAllowed(Role.Names.SYSTEM)
    @Transactional
    public boolean route(UUID id, DepartmentCode department, Priority priority, RoutingReason reason) {
        var request = requests.findById(id).orElse(null);
        if (request == null || request.status() != RequestStatus.SUBMITTED || isRouted(id)) {
            return false;
        }
        journal.write(
                request.route(department.value(), priority, clock.instant()).because(reason));
        return true;
    }

    private boolean isRouted(UUID id) {
        return jdbc.sql("select exists (select 1 from request_step where request_id = ? and reason is not null)")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
