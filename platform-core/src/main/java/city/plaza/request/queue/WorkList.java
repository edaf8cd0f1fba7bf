package city.plaza.request.queue;

import city.plaza.request.RequestStatus;
import java.time.Duration;
import java.util.Set;

/** The lists a department's day is made of. */
public enum WorkList {
    /** What the reader has taken. */
    MINE(QueueFilter.open().assignedTo(QueueFilter.Assignee.ME)),
    /** Everything open where the reader works. */
    DEPARTMENT(QueueFilter.open()),
    UNASSIGNED(QueueFilter.open().assignedTo(QueueFilter.Assignee.NOBODY)),
    DUE_SOON(QueueFilter.open().due(QueueFilter.Due.SOON)),
    OVERDUE(QueueFilter.open().due(QueueFilter.Due.OVERDUE)),
    /** What ended in the last two weeks. */
    RECENTLY_RESOLVED(QueueFilter.everything()
            .withStatuses(Set.of(RequestStatus.RESOLVED))
            .resolvedWithin(Duration.ofDays(14))),
    ALL(QueueFilter.everything());

    private final QueueFilter filter;

    WorkList(QueueFilter filter) {
        this.filter = filter;
    }

    public QueueFilter filter() {
        return filter;
    }
}
