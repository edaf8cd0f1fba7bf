package city.plaza.request;

import city.plaza.identity.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One step of a request; never changed once it happened. */
@Entity
@Table(name = "request_step")
class RequestStep implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private StepKind kind;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Column(name = "actor_kind")
    private String actorKind;

    @Column(name = "actor_name")
    private @Nullable String actorName;

    @Column(name = "department_code")
    private String departmentCode;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String text;

    @Column(name = "other_number")
    private @Nullable String otherNumber;

    protected RequestStep() {}

    RequestStep(
            ServiceRequest request,
            StepKind kind,
            Audience audience,
            Actor actor,
            @Nullable Outcome outcome,
            @Nullable String text,
            Instant at) {
        this.id = UUID.randomUUID();
        this.requestId = request.id();
        this.departmentCode = request.departmentCode();
        this.kind = kind;
        this.audience = audience;
        this.actorKind = actorKind(actor);
        // A resident's name belongs to the contact, where it can be erased.
        this.actorName = actorKind.equals(STAFF) ? actor.displayName() : null;
        this.outcome = outcome;
        this.text = text;
        this.at = at;
    }

    /** Something that a request has in common with another from now on, or no longer. */
    RequestStep(ServiceRequest request, StepKind kind, Actor actor, RequestNumber other, Instant at) {
        this(request, kind, Audience.PUBLIC, actor, null, null, at);
        this.otherNumber = other.value();
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Steps are written once, so nobody needs to look whether one is there. */
    @Override
    public boolean isNew() {
        return true;
    }

    static final String STAFF = "STAFF";
    static final String RESIDENT = "RESIDENT";
    static final String PLAZA = "PLAZA";

    private static String actorKind(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.worksForTheCity() ? STAFF : RESIDENT;
            case Actor.Anonymous anonymous -> RESIDENT;
            case Actor.Operator operator -> PLAZA;
            case Actor.Plaza plaza -> PLAZA;
        };
    }

    UUID id() {
        return id;
    }
}
