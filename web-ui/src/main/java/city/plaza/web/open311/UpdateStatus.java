package city.plaza.web.open311;

import city.plaza.request.Outcome;
import city.plaza.request.ReportedUpdate.Effect;
import city.plaza.request.publicdata.PublicUpdate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of requests, in the words that FixMyStreet and its like exchange. */
enum UpdateStatus {
    OPEN(Effect.NONE),
    IN_PROGRESS(Effect.STARTED),
    ACTION_SCHEDULED(Effect.NONE),
    INVESTIGATING(Effect.STARTED),
    INTERNAL_REFERRAL(Effect.NONE),
    FOR_TRIAGE(Effect.NONE),
    REOPEN(Effect.REOPENED),
    FIXED(Outcome.FIXED),
    CLOSED(Outcome.FIXED),
    DUPLICATE(Outcome.NO_ACTION_NEEDED),
    NO_FURTHER_ACTION(Outcome.NO_ACTION_NEEDED),
    CANCELLED(Outcome.NO_ACTION_NEEDED),
    NOT_COUNCILS_RESPONSIBILITY(Outcome.REFERRED);

    final Effect effect;
    final @Nullable Outcome outcome;

    UpdateStatus(Effect effect) {
        this.effect = effect;
        this.outcome = null;
    }

    UpdateStatus(Outcome outcome) {
        this.effect = Effect.RESOLVED;
        this.outcome = outcome;
    }

    static Optional<UpdateStatus> read(String word) {
        return Arrays.stream(values())
                .filter(status -> status.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** Where a request stands after a step. */
    static UpdateStatus of(PublicUpdate update) {
        return switch (update.kind()) {
            case STARTED, RESUMED -> IN_PROGRESS;
            case REOPENED -> REOPEN;
            case RESOLVED -> {
                var outcome = update.outcome();
                yield outcome == null
                        ? CLOSED
                        : switch (outcome) {
                            case FIXED -> FIXED;
                            case NO_ACTION_NEEDED -> NO_FURTHER_ACTION;
                            case REFERRED -> NOT_COUNCILS_RESPONSIBILITY;
                            case CANNOT_ACT -> CLOSED;
                        };
            }
            case REFERRED -> INTERNAL_REFERRAL;
            case CLOSED -> CLOSED;
            case SUBMITTED,
                    ROUTED,
                    REROUTED,
                    ASSIGNED,
                    RELEASED,
                    HELD,
                    COMMENTED,
                    EDITED,
                    MERGED,
                    UNMERGED,
                    SPLIT,
                    IMPORTED -> OPEN;
        };
    }
}
