package city.plaza.privacy;

import city.plaza.outbox.LongJob;
import city.plaza.privacy.spi.PersonalDataHolder;
import city.plaza.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases what is over its time, some hundred records at a time: an interrupted night goes on where it was. */
@Component
class RetentionJob implements LongJob<RetentionDue> {

    private static final Logger log = LoggerFactory.getLogger(RetentionJob.class);
    private static final int CHUNK = 500;

    private final Holders holders;
    private final Retention retention;
    private final LegalHolds holds;
    private final RetentionRuns runs;
    private final Tenants tenants;
    private final Clock clock;
    private final TransactionTemplate transactions;

    RetentionJob(
            Holders holders,
            Retention retention,
            LegalHolds holds,
            RetentionRuns runs,
            Tenants tenants,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.holders = holders;
        this.retention = retention;
        this.holds = holds;
        this.runs = runs;
        this.tenants = tenants;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "privacy-retention";
    }

    @Override
    public Class<RetentionDue> fact() {
        return RetentionDue.class;
    }

    @Override
    public int size(RetentionDue fact) {
        return steps().size();
    }

    /** {@code after} is the number of the step to work on: one for each kind and holder. */
    @Override
    public Optional<Chunk> next(RetentionDue fact, @Nullable String after) {
        int at = after == null ? 0 : Integer.parseInt(after);
        var steps = steps();
        if (at >= steps.size()) {
            transactions.executeWithoutResult(status -> runs.finish(fact.day()));
            log.info("Retention of {} is done", fact.day());
            return Optional.empty();
        }
        var step = steps.get(at);
        var before = retention
                .live()
                .limit(step.kind, clock.instant(), tenants.current().zone());
        boolean done = chunk(step.holder, step.kind, before, fact) < CHUNK;
        return Optional.of(new Chunk(Integer.toString(done ? at + 1 : at), done ? 1 : 0));
    }

    private List<Step> steps() {
        return Arrays.stream(RetentionKind.values())
                .flatMap(kind -> holders.all().stream()
                        .filter(holder -> holder.holds().stream().anyMatch(place -> place.kind() == kind))
                        .map(holder -> new Step(kind, holder)))
                .toList();
    }

    /** What is kept is looked up again for each chunk: somebody may have placed a hold meanwhile. */
    private int chunk(PersonalDataHolder holder, RetentionKind kind, Instant before, RetentionDue fact) {
        if (holder.transactional()) {
            return Objects.requireNonNull(transactions.execute(status -> {
                int erased = holder.eraseExpired(kind, before, holds.kept(), CHUNK);
                note(fact, kind, erased);
                return erased;
            }));
        }
        var kept = Objects.requireNonNull(transactions.execute(status -> holds.kept()));
        int erased = holder.eraseExpired(kind, before, kept, CHUNK);
        transactions.executeWithoutResult(status -> note(fact, kind, erased));
        return erased;
    }

    private void note(RetentionDue fact, RetentionKind kind, int erased) {
        if (erased > 0) {
            runs.add(fact.day(), kind, erased);
        }
    }

    /** One kind of data in the keeping of one holder. */
    private record Step(RetentionKind kind, PersonalDataHolder holder) {}
}
