package city.plaza.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What {@link ServiceRequest} has just done, on its way into {@link RequestJournal}. */
final class RequestChange {

    private final ServiceRequest request;
    private final StepKind kind;
    private final Standing before;
    private final Standing after;
    private final Instant at;
    private Visibility visibility;
    private @Nullable String text;
    private @Nullable ServiceRequest other;
    private @Nullable ServiceRequest parent;
    private @Nullable RoutingReason reason;
    private @Nullable Reopener reopener;
    private @Nullable String key;

    RequestChange(ServiceRequest request, StepKind kind, Standing before, Instant at) {
        this.request = request;
        this.kind = kind;
        this.before = before;
        this.after = request.standing();
        this.at = at;
        this.visibility = visibilityOf(kind);
    }

    private static Visibility visibilityOf(StepKind kind) {
        return switch (kind) {
            case ROUTED, REROUTED, ASSIGNED, RELEASED, EDITED, IMPORTED -> Visibility.INTERNAL;
            case SUBMITTED,
                    STARTED,
                    HELD,
                    RESUMED,
                    COMMENTED,
                    MERGED,
                    UNMERGED,
                    SPLIT,
                    REFERRED,
                    RESOLVED,
                    REOPENED,
                    CLOSED -> Visibility.PUBLIC;
        };
    }

    RequestChange visibleTo(Visibility readers) {
        visibility = readers;
        return this;
    }

    /** With what somebody wrote. */
    RequestChange saying(@Nullable String words) {
        text = words;
        return this;
    }

    /** A merge of the request with another, or the end of one. */
    RequestChange with(ServiceRequest another, ServiceRequest parentOfBoth) {
        other = another;
        parent = parentOfBoth;
        return this;
    }

    RequestChange because(RoutingReason why) {
        reason = why;
        return this;
    }

    RequestChange by(Reopener who) {
        reopener = who;
        return this;
    }

    /** As another system delivered it, under a key by which a second delivery is recognised. */
    RequestChange deliveredAs(String deliveryKey) {
        key = deliveryKey;
        return this;
    }

    ServiceRequest request() {
        return request;
    }

    StepKind kind() {
        return kind;
    }

    Standing before() {
        return before;
    }

    Standing after() {
        return after;
    }

    Instant at() {
        return at;
    }

    Visibility visibility() {
        return visibility;
    }

    @Nullable
    String text() {
        return text;
    }

    /** The request that this one was merged with, or is no longer. */
    @Nullable
    ServiceRequest other() {
        return other;
    }

    /** Which of the two the other follows, or followed. */
    @Nullable
    ServiceRequest parent() {
        return parent;
    }

    @Nullable
    RoutingReason reason() {
        return reason;
    }

    @Nullable
    Reopener reopener() {
        return reopener;
    }

    @Nullable
    String key() {
        return key;
    }

    /** Where a request stands at one moment. */
    record Standing(
            RequestStatus status,
            String department,
            @Nullable String assignee,
            @Nullable Outcome outcome,
            @Nullable Instant closedAt) {}
}
