package city.plaza.request;

import city.plaza.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges requests about the same matter: all but one become duplicates of that one, and are resolved with it.
 *
 * <p>Whoever reported one of them keeps its number.
 */
@Component
public class DuplicateRequests {

    private final Requests requests;
    private final RequestLoader loader;
    private final RequestJournal journal;
    private final Clock clock;

    DuplicateRequests(Requests requests, RequestLoader loader, RequestJournal journal, Clock clock) {
        this.requests = requests;
        this.loader = loader;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Merge a request into another, or into the parent of that other. Its own duplicates go along.
     *
     * @return the request that it follows now
     * @throws CannotMerge if the two are merged already, or one of them is resolved
     */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional
    public RequestNumber merge(RequestNumber number, int seenVersion, RequestNumber into) {
        var now = clock.instant();
        var request = loader.forChange(number, seenVersion);
        var parent = leader(loader.accessible(into));
        var former = request.duplicateOf();
        request.mustBeMergeableWith(parent);
        if (former != null) {
            write(request.unmerge(find(former), now));
        }
        write(request.merge(parent, now));
        for (var duplicate : loader.duplicatesOf(request)) {
            write(duplicate.merge(parent, now));
        }
        return parent.number();
    }

    /** Make a duplicate a request of its own again; one that is no duplicate stays as it is. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD})
    @Transactional
    public void unmerge(RequestNumber number, int seenVersion) {
        var now = clock.instant();
        var request = loader.forChange(number, seenVersion);
        var former = request.duplicateOf();
        if (former != null) {
            write(request.unmerge(find(former), now));
        }
    }

    private ServiceRequest leader(ServiceRequest request) {
        var parent = request.duplicateOf();
        return parent == null ? request : loader.accessible(find(parent).number());
    }

    private ServiceRequest find(UUID id) {
        return requests.findById(id).orElseThrow();
    }

    /** Both change, so that of two who merge them crosswise in the same moment one is refused. */
    private void write(RequestChange change) {
        var parent = Objects.requireNonNull(change.parent());
        journal.write(change);
        journal.write(parent.relate(change.kind(), change.request(), parent, change.at()));
    }
}
