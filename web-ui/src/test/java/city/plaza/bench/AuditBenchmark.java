package city.plaza.bench;

import city.plaza.audit.AuditTrail;
import city.plaza.audit.AuditVerdict;
import city.plaza.audit.AuditVerifier;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writing into a city's audit chain beside inserting the same row alone, and proving it beside reading it alone. */
final class AuditBenchmark {

    private static final String INSERT = "the row alone";
    private static final String RECORD = "sealed to the one before, and anchored";
    private static final String READ = "read";
    private static final String VERIFY = "verified";
    private static final TenantId SEALED = new TenantId("sealed");
    private static final TenantId PLAIN = new TenantId("plain");
    private static final TenantId LONG = new TenantId("long");
    private static final String BEFORE = "{\"code\":\"pothole\",\"group\":\"streets\",\"department\":\"works\"}";
    private static final String AFTER = "{\"code\":\"pothole\",\"group\":\"streets\",\"department\":\"roads\"}";

    private final int rounds = Integer.getInteger("bench.rounds", 5);
    private final int appended = Integer.getInteger("bench.appended", 1_000);
    private final int entries = Integer.getInteger("bench.entries", 1_000_000);
    private long plain;

    List<Comparison> run() {
        try (var platform = BenchPlatform.start(false)) {
            for (var city : List.of(SEALED, PLAIN, LONG)) {
                platform.open(city, () -> {});
            }
            return List.of(append(platform), verify(platform));
        }
    }

    private Comparison append(BenchPlatform platform) {
        var transaction = new TransactionTemplate(platform.bean(PlatformTransactionManager.class));
        var trail = platform.bean(AuditTrail.class);
        var jdbc = platform.bean(JdbcTemplate.class);
        var comparison = Comparison.of("audit-append", "acts of administration are never kept waiting", "entries/s")
                .condition("entries", appended + " in each round, one after the other, each in its own transaction")
                .condition("rounds", rounds + ", in the order A-B-B-A, after one that does not count")
                .condition("machine", Comparison.machine());
        for (int round = -1; round < rounds; round++) {
            for (boolean sealed : new boolean[] {false, true, true, false}) {
                long before = System.nanoTime();
                for (int entry = 0; entry < appended; entry++) {
                    in(
                            sealed ? SEALED : PLAIN,
                            () -> transaction.execute(status -> {
                                if (sealed) {
                                    trail.record("configuration.changed", "services/pothole", BEFORE, AFTER);
                                } else {
                                    insert(jdbc);
                                }
                                return true;
                            }));
                }
                double speed = appended / ((System.nanoTime() - before) / 1e9);
                if (round >= 0) {
                    comparison.add(sealed ? RECORD : INSERT, speed);
                }
            }
        }
        return comparison.build(INSERT, RECORD);
    }

    private void insert(JdbcTemplate jdbc) {
        jdbc.update(
                "insert into audit_entry (" + LongChain.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ++plain,
                OffsetDateTime.now(ZoneOffset.UTC),
                "plaza",
                "bench",
                "Plaza",
                "configuration.changed",
                "services/pothole",
                BEFORE,
                AFTER,
                new byte[32],
                new byte[32]);
    }

    private Comparison verify(BenchPlatform platform) {
        var transaction = new TransactionTemplate(platform.bean(PlatformTransactionManager.class));
        var jdbc = platform.bean(JdbcTemplate.class);
        in(LONG, () -> {
            new LongChain(jdbc, transaction).write(LONG, entries, BEFORE, AFTER);
            return true;
        });
        var verifier = platform.bean(AuditVerifier.class);
        var reader = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        reader.setFetchSize(2_000);
        var reading = new TransactionTemplate(platform.bean(PlatformTransactionManager.class));
        reading.setReadOnly(true);
        var comparison = Comparison.of("audit-verify", "a million entries within 60 s", "entries/s")
                .condition("rounds", rounds + ", in the order A-B-B-A, after one that does not count")
                .condition("machine", Comparison.machine());
        double longest = 0;
        for (int round = -1; round < rounds; round++) {
            for (boolean proving : new boolean[] {false, true, true, false}) {
                long before = System.nanoTime();
                long found = in(
                        LONG,
                        () -> proving
                                ? ((AuditVerdict.Sound) verifier.verify()).entries()
                                : Objects.requireNonNull(reading.execute(status -> LongChain.read(reader))));
                double seconds = (System.nanoTime() - before) / 1e9;
                if (found != entries) {
                    throw new IllegalStateException("Found " + found + " entries, expected " + entries);
                }
                if (round >= 0) {
                    comparison.add(proving ? VERIFY : READ, entries / seconds);
                    longest = proving ? Math.max(longest, seconds) : longest;
                }
            }
        }
        return comparison
                .condition("chain", "%,d entries, verified in at most %.1f s".formatted(entries, longest))
                .build(READ, VERIFY);
    }

    private static <T> T in(TenantId city, Supplier<T> action) {
        return CurrentActor.callAs(
                new Actor.Plaza("bench"), () -> TenantContext.<T, RuntimeException>callAs(city, action::get));
    }
}
