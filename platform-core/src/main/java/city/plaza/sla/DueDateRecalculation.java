package city.plaza.sla;

import city.plaza.outbox.FactListener;
import city.plaza.request.planning.RequestPlanning;
import city.plaza.tenancy.CityCaches;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Recalculates the due dates of all open requests by the current targets, at the city's request. */
@Component
class DueDateRecalculation implements FactListener<TargetsChanged> {

    private final RequestPlanning planning;
    private final CityCaches caches;
    private final SlaClock clock;
    private final TransactionTemplate transaction;

    DueDateRecalculation(
            RequestPlanning planning, CityCaches caches, SlaClock clock, PlatformTransactionManager transactions) {
        this.planning = planning;
        this.caches = caches;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "sla-renewal";
    }

    @Override
    public Class<TargetsChanged> fact() {
        return TargetsChanged.class;
    }

    /** Each request in a transaction of its own: there may be thousands, and somebody works on each. */
    @Override
    public boolean transactional() {
        return false;
    }

    @Override
    public void on(TargetsChanged fact) {
        // This node may be another than the one that published, and not know yet.
        caches.forget(fact.tenant());
        @Nullable UUID last = null;
        for (var page = planning.open(last); !page.isEmpty(); page = planning.open(last)) {
            page.forEach(id -> transaction.executeWithoutResult(status -> clock.set(id)));
            last = page.getLast();
        }
    }
}
