package city.plaza.notification;

import city.plaza.request.Correspondence;
import java.util.Optional;

/** Whether a resident is told of a step. */
final class NotificationRule {

    private NotificationRule() {}

    /** The address to write to; empty where nobody is to be told. */
    static Optional<String> recipient(Correspondence correspondence) {
        return isWorthTelling(correspondence)
                ? Optional.ofNullable(correspondence.contact().email())
                : Optional.empty();
    }

    private static boolean isWorthTelling(Correspondence correspondence) {
        return switch (correspondence.step().kind()) {
            case SUBMITTED, HELD, COMMENTED, RESOLVED -> true;
            // Who contested it has just read that it is open again.
            case REOPENED -> !correspondence.step().byResident();
            // That a colleague takes over is nothing to the resident, who was told that work has begun.
            case STARTED -> correspondence.first();
            case ROUTED,
                    REROUTED,
                    ASSIGNED,
                    RELEASED,
                    RESUMED,
                    EDITED,
                    MERGED,
                    UNMERGED,
                    SPLIT,
                    REFERRED,
                    CLOSED,
                    IMPORTED -> false;
        };
    }
}
