package city.plaza.privacy;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.shared.InvalidInput;

/** Who is acting, and why they say they are. */
final class Acting {

    private static final int MAX_REASON = 500;

    private Acting() {}

    static String subject() {
        return switch (CurrentActor.get()) {
            case Actor.Person person -> person.subject();
            case Actor.Operator operator -> operator.subject();
            case Actor.Plaza plaza -> plaza.task();
            case Actor.Anonymous anonymous -> "";
        };
    }

    static String name() {
        return CurrentActor.get().displayName();
    }

    /** @throws InvalidInput if it is empty or too long */
    static String reason(String typed) {
        var reason = typed.strip();
        if (reason.isEmpty() || reason.length() > MAX_REASON) {
            throw new InvalidInput("reason", "error.privacy.reason", MAX_REASON);
        }
        return reason;
    }
}
