package city.plaza.outbox;

import city.plaza.identity.Role;
import city.plaza.tenancy.Cells;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Component;

/** Tells how many facts are still on their way. */
@Component
public class OutboxBacklog {

    private final Cells cells;
    private final OutboxStore store;

    OutboxBacklog(Cells cells, OutboxStore store) {
        this.cells = cells;
        this.store = store;
    }

    /** The number of facts not yet heard, over all cities. */
    @RolesAllowed(Role.Names.OPERATOR)
    public int waiting() {
        return cells.all().stream().mapToInt(store::waiting).sum();
    }
}
