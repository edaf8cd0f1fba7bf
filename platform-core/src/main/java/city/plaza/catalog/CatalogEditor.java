package city.plaza.catalog;

import city.plaza.identity.Role;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.RecordJson;
import city.plaza.tenancy.CityChanges;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a city's catalog. */
@Component
public class CatalogEditor {

    private final CatalogStore store;
    private final CityChanges changes;

    CatalogEditor(CatalogStore store, CityChanges changes) {
        this.store = store;
        this.changes = changes;
    }

    /**
     * Add a group, or change the one with this code.
     *
     * @throws InvalidInput if its parent is not there, or belongs to a group itself
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void put(ServiceGroup group) {
        nesting(group);
        store.put(group);
        announce("put", group);
    }

    /**
     * Add a service type, or change the one with this code.
     *
     * @throws InvalidInput naming what is wrong with its questions or its dates
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void put(ServiceType type) {
        var problems = type.problems();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        store.put(type);
        announce("put", type);
    }

    /**
     * Offer a service type no longer; what was reported under it stays.
     *
     * @throws NoSuchElementException if there is no such type
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void retire(ServiceCode code) {
        if (!store.retire(code)) {
            throw new NoSuchElementException("No service type " + code);
        }
        announce("retire", code);
    }

    /**
     * Remove a service type as if it had never been; one that is not there is no matter.
     *
     * <p>The refusal leaves the surrounding transaction as it was, so that the type can be retired in it instead.
     *
     * @throws StillInUse if anything was reported under it
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(noRollbackFor = StillInUse.class)
    public void remove(ServiceCode code) {
        store.remove(code);
        announce("remove", code);
    }

    /**
     * Remove a group; one that is not there is no matter.
     *
     * @throws StillInUse if service types or other groups are in it, the retired ones included
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(noRollbackFor = StillInUse.class)
    public void removeGroup(String code) {
        store.removeGroup(code);
        announce("remove group", code);
    }

    /** Put service types in this order; those not named stay behind them in the order they had. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void order(List<ServiceCode> codes) {
        store.order("service_type", codes.stream().map(ServiceCode::value).toList());
        announce("order", codes);
    }

    /** Put groups in this order; those not named stay behind them in the order they had. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void orderGroups(List<String> codes) {
        store.order("service_group", codes);
        announce("order groups", codes);
    }

    private void nesting(ServiceGroup group) {
        var parent = group.parent();
        if (parent == null) {
            return;
        }
        var groups = store.groups();
        var found = groups.stream().filter(each -> each.code().equals(parent)).findFirst();
        if (found.isEmpty()) {
            throw new InvalidInput("parent", "error.catalog.unknown-parent", parent);
        }
        boolean deeper = parent.equals(group.code())
                || found.get().parent() != null
                || groups.stream().anyMatch(each -> group.code().equals(each.parent()));
        if (deeper) {
            throw new InvalidInput("parent", "error.catalog.nested-twice", parent);
        }
    }

    /** @param change what is done, and with what: the same change makes the same of the same catalog */
    private void announce(Object... change) {
        store.nextEdition(RecordJson.mapper().writeValueAsString(change));
        changes.announce();
    }
}
