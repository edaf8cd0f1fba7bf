package city.plaza.request;

import city.plaza.identity.Actor;
import city.plaza.request.report.Channel;
import city.plaza.request.report.OpenRequest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One report and where it stands; decides which move comes next. */
@Entity
@DynamicUpdate // the due date is written beside it, by RequestPlanning
@Table(name = "service_request")
class ServiceRequest {

    @Id
    private UUID id;

    private String number;

    @Column(name = "service_code")
    private String serviceCode;

    @Column(name = "department_code")
    private String departmentCode;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    private String description;
    private String language;
    private @Nullable String address;
    private @Nullable Double latitude;
    private @Nullable Double longitude;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "expected_at")
    private @Nullable Instant expectedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "assignee_subject")
    private @Nullable String assigneeSubject;

    @Column(name = "assignee_name")
    private @Nullable String assigneeName;

    @Column(name = "submission_key")
    private @Nullable String submissionKey;

    @Column(name = "submission_hash")
    private @Nullable String submissionHash;

    @Column(name = "duplicate_of")
    private @Nullable UUID duplicateOf;

    /** Absent until it is written for the first time, so that nobody looks for it before. */
    @Version
    private @Nullable Integer version;

    protected ServiceRequest() {}

    ServiceRequest(RequestNumber number, OpenRequest command, String departmentCode, Instant now) {
        this.id = UUID.randomUUID();
        this.number = number.value();
        this.serviceCode = command.type().code().value();
        this.departmentCode = departmentCode;
        this.status = RequestStatus.SUBMITTED;
        this.priority = Priority.NORMAL;
        this.description = command.description();
        this.language = command.language().toLanguageTag();
        this.address = command.place().address();
        var point = command.place().point();
        this.latitude = point == null ? null : point.latitude();
        this.longitude = point == null ? null : point.longitude();
        this.channel = command.channel();
        this.requestedAt = now;
        this.updatedAt = now;
        this.submissionKey = command.submissionKey();
        this.submissionHash = command.submissionHash();
    }

    RequestChange submitted() {
        return changed(StepKind.SUBMITTED, standing());
    }

    /** Somebody takes it and begins. */
    RequestChange start(Actor.Person by, Instant now) {
        boolean taken = status == RequestStatus.IN_PROGRESS || status == RequestStatus.ON_HOLD;
        if (taken && by.subject().equals(assigneeSubject)) {
            throw new IllegalMove("take", number, status, "one not yet taken by the same person");
        }
        if (status == RequestStatus.RESOLVED) {
            throw new IllegalMove("take", number, status, "an open one");
        }
        var before = standing();
        move("take", RequestStatus.IN_PROGRESS, now);
        assigneeSubject = by.subject();
        assigneeName = by.name();
        return changed(StepKind.STARTED, before);
    }

    /** Back into the queue. */
    RequestChange release(Instant now) {
        mustBeTaken("release");
        var before = standing();
        move("release", RequestStatus.ASSIGNED, now);
        assigneeSubject = null;
        assigneeName = null;
        return changed(StepKind.RELEASED, before);
    }

    /** Somebody outside holds it up; the assignee keeps it. */
    RequestChange hold(Instant now) {
        if (status != RequestStatus.IN_PROGRESS) {
            throw new IllegalMove("hold", number, status, RequestStatus.IN_PROGRESS.name());
        }
        var before = standing();
        move("hold", RequestStatus.ON_HOLD, now);
        return changed(StepKind.HELD, before);
    }

    /** What held it up is over. */
    RequestChange resume(Instant now) {
        if (status != RequestStatus.ON_HOLD) {
            throw new IllegalMove("resume", number, status, RequestStatus.ON_HOLD.name());
        }
        var before = standing();
        move("resume", RequestStatus.IN_PROGRESS, now);
        return changed(StepKind.RESUMED, before);
    }

    private void mustBeTaken(String attempted) {
        if (status != RequestStatus.IN_PROGRESS && status != RequestStatus.ON_HOLD) {
            throw new IllegalMove(attempted, number, status, RequestStatus.IN_PROGRESS.name());
        }
    }

    /** A rule sends it to a department; nobody has looked at it yet, and nothing is new to those outside. */
    RequestChange route(String department, Priority urgency, Instant now) {
        if (status != RequestStatus.SUBMITTED) {
            throw new IllegalMove("route", number, status, RequestStatus.SUBMITTED.name());
        }
        var before = standing();
        departmentCode = department;
        priority = urgency;
        return new RequestChange(this, StepKind.ROUTED, before, now);
    }

    RequestChange comment(Instant now) {
        updatedAt = now;
        return changed(StepKind.COMMENTED, standing());
    }

    RequestChange resolve(Outcome how, Instant now) {
        mustBeTaken("resolve");
        return resolveElsewhere(how, now);
    }

    /** Somebody has begun with it whom Plaza does not know. */
    RequestChange startElsewhere(Instant now) {
        var before = standing();
        move("take", RequestStatus.IN_PROGRESS, now);
        return changed(StepKind.STARTED, before);
    }

    /** It ended by what somebody did elsewhere, whoever worked on it here. */
    RequestChange resolveElsewhere(Outcome how, Instant now) {
        var before = standing();
        move("resolve", RequestStatus.RESOLVED, now);
        outcome = how;
        closedAt = now;
        return changed(StepKind.RESOLVED, before);
    }

    /** @throws ReopenWindowOver if its reporter says so too long after its end */
    RequestChange reopen(Reopener by, Instant now) {
        if (status != RequestStatus.RESOLVED) {
            throw new IllegalMove("reopen", number, status, RequestStatus.RESOLVED.name());
        }
        var before = standing();
        move("reopen", RequestStatus.IN_PROGRESS, now);
        outcome = null;
        closedAt = null;
        return changed(StepKind.REOPENED, before).by(by);
    }

    /** Its reporter says that it is not over after all. */
    RequestChange reopenByReporter(Instant now) {
        if (status == RequestStatus.RESOLVED && closedAt != null) {
            var until = closedAt.plus(RequestLifecycle.REOPEN_WINDOW);
            if (now.isAfter(until)) {
                throw new ReopenWindowOver(number, until, now);
            }
        }
        return reopen(Reopener.REPORTER, now);
    }

    /** @throws CannotMerge if it cannot follow another from now on */
    void mustBeMergeableWith(ServiceRequest parent) {
        if (parent.id.equals(id) || parent.id.equals(duplicateOf)) {
            throw CannotMerge.alreadyMerged(number, parent.number);
        }
        if (!status.isOpen() || !parent.status.isOpen()) {
            throw CannotMerge.notOpen(number, parent.number);
        }
    }

    /** From now on it is handled together with another, which follows no third. */
    RequestChange merge(ServiceRequest parent, Instant now) {
        duplicateOf = parent.id;
        return relate(StepKind.MERGED, parent, parent, now);
    }

    RequestChange unmerge(ServiceRequest parent, Instant now) {
        duplicateOf = null;
        return relate(StepKind.UNMERGED, parent, parent, now);
    }

    /** What a merge with a duplicate, or its end, is to this one. */
    RequestChange relate(StepKind kind, ServiceRequest other, ServiceRequest parent, Instant now) {
        updatedAt = now;
        return changed(kind, standing()).with(other, parent);
    }

    /** Whether it ended in the very moment in which another did. */
    boolean endedWith(@Nullable Instant moment) {
        return moment != null && moment.equals(closedAt);
    }

    /** Whether the one who had it works on it no more, see {@link UnassignOnDutyChange}. */
    boolean isLeftBehind() {
        return assigneeSubject == null && assigneeName != null;
    }

    private void move(String attempted, RequestStatus to, Instant now) {
        if (!RequestLifecycle.allows(status, to)) {
            throw new IllegalMove(attempted, number, status, "one that may become " + to);
        }
        status = to;
        updatedAt = now;
    }

    private RequestChange changed(StepKind kind, RequestChange.Standing before) {
        return new RequestChange(this, kind, before, updatedAt);
    }

    RequestChange.Standing standing() {
        return new RequestChange.Standing(status, departmentCode, assigneeSubject, outcome, closedAt);
    }

    UUID id() {
        return id;
    }

    RequestNumber number() {
        return new RequestNumber(number);
    }

    @Nullable
    UUID duplicateOf() {
        return duplicateOf;
    }

    String departmentCode() {
        return departmentCode;
    }

    RequestStatus status() {
        return status;
    }

    @Nullable
    String submissionHash() {
        return submissionHash;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
