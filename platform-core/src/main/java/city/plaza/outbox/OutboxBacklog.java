package city.plaza.outbox;

import city.plaza.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Component;

/** Tells how many facts are still on their way. */
@Component
public class OutboxBacklog {

    private final OutboxStore store;

    OutboxBacklog(OutboxStore store) {
        this.store = store;
    }

    /** The number of facts not yet heard, over all cities. */
    @RolesAllowed(Role.Names.OPERATOR)
    public int waiting() {
        return store.waiting();
    }
}
