package city.plaza.staff;

import city.plaza.identity.WorkScope;
import city.plaza.outbox.Fact;
import city.plaza.tenancy.TenantId;
import java.util.Collection;
import java.util.Set;

/**
 * A staff member's duties changed.
 *
 * @param works whether they work on requests at all
 * @param departments for which departments; empty means every department
 * @param services for which service types; empty means every type
 * @param areas for which areas; empty means everywhere
 */
public record DutiesChanged(
        TenantId tenant,
        String subject,
        boolean works,
        Set<String> departments,
        Set<String> services,
        Set<String> areas)
        implements Fact {

    /** What a fact of the previous release does not say is not narrowed. */
    public DutiesChanged {
        departments = Set.copyOf(departments);
        services = services == null ? Set.of() : Set.copyOf(services);
        areas = areas == null ? Set.of() : Set.copyOf(areas);
    }

    DutiesChanged(TenantId tenant, StaffMember person) {
        this(
                tenant,
                person.subject(),
                person.active() && person.duties().workOnRequests(),
                person.duties().scope().departments(),
                person.duties().scope().services(),
                person.duties().scope().areas());
    }

    /** Whether a request in these areas is their work now. */
    public boolean workOn(String department, String service, Collection<String> where) {
        return works && new WorkScope(departments, services, areas).covers(department, service, where);
    }
}
