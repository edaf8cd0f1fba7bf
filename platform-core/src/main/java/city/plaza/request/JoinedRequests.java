package city.plaza.request;

import city.plaza.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps requests about the same matter together: all but one of them follow that one, and end when it ends.
 *
 * <p>Whoever reported one of them keeps its number.
 */
@Component
public class JoinedRequests {

    private final Requests requests;
    private final RequestDesk desk;
    private final RequestJournal journal;
    private final Clock clock;

    JoinedRequests(Requests requests, RequestDesk desk, RequestJournal journal, Clock clock) {
        this.requests = requests;
        this.desk = desk;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Handle a request together with another, or with the one that other follows itself. What followed it goes along.
     *
     * @return the request that it follows now
     * @throws CannotJoin if the two are one already, or one of them is over
     */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional
    public RequestNumber join(RequestNumber number, int seenVersion, RequestNumber into) {
        var now = clock.instant();
        var request = desk.workOn(number, seenVersion);
        var parent = leader(desk.own(into));
        var former = request.duplicateOf();
        request.mustBeApartFrom(parent);
        if (former != null) {
            write(request.part(find(former), now));
        }
        write(request.follow(parent, now));
        for (var duplicate : desk.following(request)) {
            write(duplicate.follow(parent, now));
        }
        return parent.number();
    }

    /** Handle a request by itself again; one that follows no other stays as it is. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional
    public void part(RequestNumber number, int seenVersion) {
        var now = clock.instant();
        var request = desk.workOn(number, seenVersion);
        var former = request.duplicateOf();
        if (former != null) {
            write(request.part(find(former), now));
        }
    }

    private ServiceRequest leader(ServiceRequest request) {
        var parent = request.duplicateOf();
        return parent == null ? request : desk.own(find(parent).number());
    }

    private ServiceRequest find(UUID id) {
        return requests.findById(id).orElseThrow();
    }

    /** Both change, so that of two who join them crosswise in the same moment one is refused. */
    private void write(RequestChange change) {
        var parent = Objects.requireNonNull(change.parent());
        journal.write(change);
        journal.write(parent.relate(change.kind(), change.request(), parent, change.at()));
    }
}
