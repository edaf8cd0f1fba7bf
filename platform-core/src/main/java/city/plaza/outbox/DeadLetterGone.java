package city.plaza.outbox;

import city.plaza.shared.RuleViolation;
import java.util.UUID;

/** Somebody else retried or discarded it meanwhile. */
public final class DeadLetterGone extends RuleViolation {

    DeadLetterGone(UUID id) {
        super("Cannot retry or discard fact " + id + ": it is no dead letter", "error.dead-letter.gone");
    }
}
