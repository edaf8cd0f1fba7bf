package city.plaza.privacy;

import city.plaza.identity.Role;
import city.plaza.identity.spi.ActRecord;
import city.plaza.privacy.spi.DataSubject;
import city.plaza.tenancy.TenantContext;
import jakarta.annotation.security.RolesAllowed;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the current city holds about one person: seen, handed out, erased.
 *
 * <p>Holders may reach outside the database, so none of this is called inside a transaction.
 *
 * @see "docs/adr/0026-personal-data-has-owners.md"
 */
@Component
public class PersonalData {

    private static final int MAX_SHOWN = 100;

    private final Holders holders;
    private final LegalHolds holds;
    private final ErasureStore store;
    private final ActRecord record;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    PersonalData(
            Holders holders,
            LegalHolds holds,
            ErasureStore store,
            ActRecord record,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.holders = holders;
        this.holds = holds;
        this.store = store;
        this.record = record;
        this.events = events;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** What there is about somebody, and what stands against erasing it. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public PersonFindings find(PersonQuery query) {
        var person = holders.recognize(query.subject());
        var records = counts(holders, person).entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> new PersonFindings.HolderCount(each.getKey(), each.getValue()))
                .toList();
        return new PersonFindings(records, obstacles(person), held(person));
    }

    /** Write all there is about somebody as a ZIP of JSON and photos. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public void export(PersonQuery query, OutputStream out) {
        var person = holders.recognize(query.subject());
        // Before the first byte: whoever breaks off near the end has seen nearly everything.
        transactions.executeWithoutResult(status -> record.record("privacy.exported", "personal-data", null, null));
        try (var zip = new PersonalDataZip(out)) {
            for (var holder : holders.all()) {
                zip.begin(holder.name());
                holders.call(holder, each -> {
                    each.export(person, zip);
                    return true;
                });
            }
        }
    }

    /**
     * Begin to erase somebody. It goes on by itself until nothing is left.
     *
     * @return the id of its certificate
     * @throws ErasureRefused if a legal hold or something else keeps their data, or there is none
     * @throws city.plaza.shared.InvalidInput if there is no reason
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public UUID erase(PersonQuery query, String reason) {
        var why = Acting.reason(reason);
        var person = holders.recognize(query.subject());
        obstacles(person).stream().findFirst().ifPresent(obstacle -> {
            throw ErasureRefused.because(obstacle);
        });
        held(person).stream().findFirst().ifPresent(hold -> {
            throw ErasureRefused.by(hold);
        });
        if (counts(holders, person).values().stream().allMatch(count -> count == 0)) {
            throw ErasureRefused.nothingHeld();
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            var id = store.add(person, why);
            record.record("privacy.erasure-requested", "erasures/" + id, null, null);
            events.publishEvent(new ErasureRequested(TenantContext.current(), id));
            return id;
        }));
    }

    /** The newest erasures first. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public List<ErasureCertificate> erasures() {
        return Objects.requireNonNull(transactions.execute(status -> store.newest(MAX_SHOWN)));
    }

    @RolesAllowed(Role.Names.CITY_ADMIN)
    public Optional<ErasureCertificate> erasure(UUID id) {
        return Objects.requireNonNull(transactions.execute(status -> store.find(id)));
    }

    static Map<String, Integer> counts(Holders holders, DataSubject person) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var holder : holders.all()) {
            counts.put(holder.name(), holders.call(holder, each -> each.count(person)));
        }
        return counts;
    }

    private List<String> obstacles(DataSubject person) {
        return holders.all().stream()
                .flatMap(holder -> holders.call(holder, each -> each.obstacle(person)).stream())
                .toList();
    }

    private List<LegalHold> held(DataSubject person) {
        return Objects.requireNonNull(transactions.execute(status -> holds.on(person)));
    }
}
