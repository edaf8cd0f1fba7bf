package city.plaza.catalog;

import city.plaza.identity.Role;
import city.plaza.tenancy.TenantContext;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Changes a city's catalog. */
@Component
public class CatalogEditor {

    private final CatalogStore store;
    private final ApplicationEventPublisher events;

    CatalogEditor(CatalogStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** Add a group, or change the one with this code. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void put(ServiceGroup group) {
        store.put(group);
        announce();
    }

    /** Add a service type, or change the one with this code. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void put(ServiceType type) {
        store.put(type);
        announce();
    }

    private void announce() {
        var changed = new CatalogChanged(TenantContext.current());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(changed);
            }
        });
    }
}
