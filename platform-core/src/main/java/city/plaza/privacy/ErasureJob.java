package city.plaza.privacy;

import city.plaza.identity.spi.ActRecord;
import city.plaza.outbox.LongJob;
import city.plaza.privacy.spi.DataSubject;
import city.plaza.privacy.spi.PersonalDataHolder;
import city.plaza.tenancy.CityChanges;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Erases a person, holder after holder. Each is written down as it is done, so that an interrupted erasure goes on where it
 * was; whom it is about is known until the end, and forgotten then.
 */
@Component
class ErasureJob implements LongJob<ErasureRequested> {

    private final Holders holders;
    private final LegalHolds holds;
    private final ErasureStore store;
    private final ActRecord record;
    private final CityChanges changes;
    private final JsonMapper json;
    private final TransactionTemplate transactions;

    ErasureJob(
            Holders holders,
            LegalHolds holds,
            ErasureStore store,
            ActRecord record,
            CityChanges changes,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.holders = holders;
        this.holds = holds;
        this.store = store;
        this.record = record;
        this.changes = changes;
        this.json = json;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "privacy-erasure";
    }

    @Override
    public Class<ErasureRequested> fact() {
        return ErasureRequested.class;
    }

    @Override
    public int size(ErasureRequested fact) {
        return holders.all().size();
    }

    /** The erasure itself says which holders are done; {@code after}, how far the one is that was being worked on. */
    @Override
    public Optional<Chunk> next(ErasureRequested fact, @Nullable String after) {
        var id = fact.erasureId();
        var found = inTransaction(() -> store.running(id));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var running = found.get();
        if (running.found().isEmpty()) {
            var counts = PersonalData.counts(holders, running.person());
            transactions.executeWithoutResult(status -> store.found(id, counts));
        }
        var holder = holders.all().stream()
                .filter(each -> !running.erased().contains(each.name()))
                .findFirst();
        if (holder.isEmpty()) {
            transactions.executeWithoutResult(status -> finish(id));
            return Optional.empty();
        }
        return holder.flatMap(each -> erased(id, each, after));
    }

    /** @return empty if the erasure is over: done by another, or blocked */
    private Optional<Chunk> erased(UUID id, PersonalDataHolder holder, @Nullable String after) {
        var prefix = holder.name() + " ";
        var part = after != null && after.startsWith(prefix) ? after.substring(prefix.length()) : null;
        if (holder.transactional()) {
            return inTransaction(() -> goesOn(id).map(running -> {
                var end = holder.erase(running.person(), part);
                if (end.isEmpty()) {
                    store.erased(id, holder.name());
                }
                return end.map(at -> new Chunk(prefix + at, 0)).orElseGet(() -> new Chunk(holder.name(), 1));
            }));
        }
        var goesOn = inTransaction(() -> goesOn(id));
        return goesOn.map(running -> {
            holder.erase(running.person());
            transactions.executeWithoutResult(status -> store.erased(id, holder.name()));
            return new Chunk(holder.name(), 1);
        });
    }

    /** The erasure if it still goes on; a legal hold that was placed meanwhile ends it. */
    private Optional<ErasureStore.Running> goesOn(UUID id) {
        var running = store.running(id);
        if (running.isEmpty() || holds.on(running.get().person()).isEmpty()) {
            return running;
        }
        store.finish(id, ErasureCertificate.State.BLOCKED);
        record.record("privacy.erasure-blocked", "erasures/" + id, null, null);
        return Optional.empty();
    }

    @Override
    public void discarded(ErasureRequested fact) {
        store.running(fact.erasureId())
                .ifPresent(running -> store.finish(fact.erasureId(), ErasureCertificate.State.GIVEN_UP));
    }

    private <T> T inTransaction(Supplier<T> action) {
        return Objects.requireNonNull(transactions.execute(status -> action.get()));
    }

    private void finish(UUID id) {
        goesOn(id).ifPresent(done -> {
            eraseLateRecords(done.person());
            store.finish(id, ErasureCertificate.State.DONE);
            changes.announce();
            record.record(
                    "privacy.erased", "erasures/" + id, null, json.writeValueAsString(Map.of("records", done.found())));
        });
    }

    /** A holder that was done early may have been given something by work that was under way. */
    private void eraseLateRecords(DataSubject person) {
        holders.all().stream()
                .filter(PersonalDataHolder::transactional)
                .filter(holder -> holder.count(person) > 0)
                .forEach(holder -> holder.erase(person));
    }
}
