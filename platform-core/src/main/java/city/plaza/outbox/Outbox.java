package city.plaza.outbox;

import city.plaza.shared.AfterCommit;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.Tenants;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps every published fact, once for each listener, in the transaction that made it true.
 *
 * @see "docs/adr/0004-durable-outbox.md"
 */
@Component
class Outbox {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final List<OutboxListener<?>> listeners;
    private final Tenants tenants;
    private final Optional<OutboxWorker> worker;

    Outbox(
            JdbcClient jdbc,
            JsonMapper json,
            List<OutboxListener<?>> listeners,
            Tenants tenants,
            Optional<OutboxWorker> worker) {
        this.jdbc = jdbc;
        this.json = json;
        this.listeners = listeners;
        this.tenants = tenants;
        this.worker = worker;
    }

    @EventListener
    void keep(Fact fact) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "Fact " + fact.getClass().getSimpleName() + " was published outside a transaction");
        }
        if (!fact.tenant().equals(TenantContext.current())) {
            throw new IllegalStateException(
                    "Fact of " + fact.tenant() + " was published for " + TenantContext.current());
        }
        var interested =
                listeners.stream().filter(each -> each.fact().isInstance(fact)).toList();
        if (interested.isEmpty()) {
            return;
        }
        var lanes = interested.stream().map(OutboxListener::lane).toList();
        var payload = json.writeValueAsString(fact);
        var notBefore = Optional.ofNullable(fact.notBefore())
                .map(moment -> moment.atOffset(ZoneOffset.UTC))
                .orElse(null);
        jdbc.sql("""
                        insert into cell.outbox (id, tenant, listener, lane, outside, payload, due_at)
                        select gen_random_uuid(), ?, listener, lane, lane <> 'TRANSACTIONAL', ?::jsonb,
                               coalesce(cast(? as timestamptz), now())
                        from unnest(cast(? as text[]), cast(? as text[])) interested (listener, lane)""")
                .param(fact.tenant().value())
                .param(payload)
                .param(notBefore)
                .param(interested.stream().map(OutboxListener::name).toArray(String[]::new))
                .param(lanes.stream().map(Lane::name).toArray(String[]::new))
                .update();
        AfterCommit.run(() -> worker.ifPresent(found ->
                tenants.find(fact.tenant()).ifPresent(city -> lanes.forEach(lane -> found.wakeUp(city.cell(), lane)))));
    }
}
