package city.plaza.staff;

import city.plaza.outbox.Fact;
import city.plaza.tenancy.TenantId;
import java.util.Set;

/**
 * Somebody has another work than before.
 *
 * @param works whether they work on requests at all
 * @param departments for which departments; empty means every department
 */
public record DutiesChanged(TenantId tenant, String subject, boolean works, Set<String> departments) implements Fact {

    public DutiesChanged {
        departments = Set.copyOf(departments);
    }

    /** Whether they work on the requests of a department now. */
    public boolean workFor(String department) {
        return works && (departments.isEmpty() || departments.contains(department));
    }
}
