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
import org.hibernate.annotations.ColumnTransformer;
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
    private Visibility visibility;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private StepActor actorKind;

    @Column(name = "actor_name")
    private @Nullable String actorName;

    @Column(name = "department_code")
    private String departmentCode;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String text;

    @Column(name = "other_number")
    private @Nullable String otherNumber;

    /** A {@link RoutingReason}. */
    @ColumnTransformer(write = "?::jsonb")
    private @Nullable String reason;

    @Column(name = "update_key")
    private @Nullable String updateKey;

    protected RequestStep() {}

    RequestStep(RequestChange change, Actor actor, @Nullable String reason) {
        this.id = UUID.randomUUID();
        this.requestId = change.request().id();
        this.departmentCode = change.after().department();
        this.kind = change.kind();
        this.visibility = change.visibility();
        this.actorKind = StepActor.of(actor);
        // A resident's name belongs to the contact, where it can be erased.
        this.actorName = actorKind == StepActor.STAFF ? actor.displayName() : null;
        this.outcome = change.kind() == StepKind.RESOLVED ? change.after().outcome() : null;
        this.text = change.text();
        var other = change.other();
        this.otherNumber = other == null ? null : other.number().value();
        this.reason = reason;
        this.updateKey = change.key();
        this.at = change.at();
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

    UUID id() {
        return id;
    }
}
