package city.plaza.infrastructure.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.audit.AuditEntry;
import city.plaza.audit.AuditHead;
import city.plaza.audit.AuditTrail;
import city.plaza.audit.AuditVerdict;
import city.plaza.audit.AuditVerdict.Fault;
import city.plaza.audit.AuditVerifier;
import city.plaza.identity.Actor;
import city.plaza.identity.Role;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.privacy.RetentionKind;
import city.plaza.privacy.spi.DataSubject;
import city.plaza.privacy.spi.PersonalDataHolder;
import city.plaza.tenancy.City;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Pseudonyms in the audit log over the years, and with several people at work at once. */
@PlazaTest
class AuditPeopleTests {

    private static final Actor.Person ADA = administrator("ada", "Ada Admin");
    private static final Actor.Person BEN = administrator("ben", "Ben Boss");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    TestCities cities;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditVerifier verifier;

    @Autowired
    List<PersonalDataHolder> holders;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Value("${plaza.db.url}")
    String url;

    @Value("${plaza.db.owner.user}")
    String owner;

    @Value("${plaza.db.owner.password}")
    String password;

    City city;

    @BeforeEach
    void aCityWithAnEmptyLog() throws SQLException {
        city = cities.open(getClass(), "rocky-ridge");
        run("truncate audit_entry, audit_person");
        run("delete from cell.audit_anchor where tenant = '%s'".formatted(city.id()));
    }

    @Test
    void aNameOfAnOldYearGoesAlthoughThePersonIsStillAtWork() throws SQLException {
        act(BEN, "notices/1");
        run("update audit_person set used_at = now() - interval '11 years'");
        act(BEN, "notices/2");
        act(BEN, "notices/3");
        assertThat(entries()).extracting(AuditEntry::actorName).containsOnly("Ben Boss");
        assertThat(people()).as("one for each year").isEqualTo(2);

        var tenYearsAgo = Instant.now().minus(Duration.ofDays(3_653));
        assertThat(inTransaction(
                        BEN,
                        () -> audit().eraseExpired(RetentionKind.ADMIN_NAMES, tenYearsAgo, DataSubject.nobody(), 100)))
                .isEqualTo(1);
        assertThat(entries()).extracting(AuditEntry::actorName).containsExactly("Ben Boss", "Ben Boss", "");
        assertThat(verify()).isInstanceOf(AuditVerdict.Sound.class);
    }

    @Test
    void anExchangedNameIsFoundWhereItStandsOnlyInWhatWasChanged() throws SQLException {
        act(ADA, "notices/1");
        inTransaction(ADA, () -> {
            trail.record(
                    "people.changed",
                    "people/ben",
                    null,
                    "{\"name\": \"%s\"}".formatted(trail.pseudonym("ben", "Ben Boss")));
            return true;
        });
        assertThat(verify()).isInstanceOf(AuditVerdict.Sound.class);
        run("update audit_person set name = 'Carl Clean' where name = 'Ben Boss'");
        assertThat(verify()).isEqualTo(new AuditVerdict.Broken(2, Fault.ALTERED));
    }

    /** The heads that somebody wrote down are read between the verifier's first statement and the next. */
    @Test
    void whoWritesWhileTheLogIsVerifiedWaits() {
        act(ADA, "notices/1");
        var writing = new AtomicReference<CompletableFuture<Void>>();
        var meanwhile = new AbstractList<AuditHead>() {
            @Override
            public void forEach(Consumer<? super AuditHead> action) {
                var other = CompletableFuture.runAsync(() -> act(BEN, "notices/2"));
                writing.set(other);
                await().atMost(PATIENCE).until(() -> other.isDone() || somebodyWaits());
            }

            @Override
            public AuditHead get(int index) {
                throw new IndexOutOfBoundsException(index);
            }

            @Override
            public int size() {
                return 0;
            }
        };
        assertThat(Canaria.as(city, ADA, () -> verifier.verify(meanwhile)))
                .isInstanceOfSatisfying(
                        AuditVerdict.Sound.class,
                        sound -> assertThat(sound.entries()).isEqualTo(1));
        Objects.requireNonNull(writing.get()).join();
        assertThat(entries()).hasSize(2);
    }

    /** One asks for a pseudonym before it writes, as changes of people's duties do, the other writes at once. */
    @Test
    void twoWhoWriteAtOnceDoNotWaitForEachOther() {
        act(ADA, "notices/1");
        var second = inTransaction(ADA, () -> {
            trail.pseudonym("ada", "Ada Admin");
            var other = CompletableFuture.runAsync(() -> act(ADA, "notices/3"));
            await().atMost(PATIENCE).until(this::somebodyWaits);
            trail.record("notice.changed", "notices/2", null, null);
            return other;
        });
        second.join();
        assertThat(entries()).extracting(AuditEntry::object).containsExactly("notices/3", "notices/2", "notices/1");
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private void act(Actor actor, String object) {
        inTransaction(actor, () -> {
            trail.record("notice.changed", object, null, null);
            return true;
        });
    }

    private PersonalDataHolder audit() {
        return holders.stream()
                .filter(each -> each.name().equals("audit"))
                .findFirst()
                .orElseThrow();
    }

    private int people() {
        return inTransaction(
                ADA,
                () -> jdbc.sql("select count(*) from audit_person")
                        .query(Integer.class)
                        .single());
    }

    private List<AuditEntry> entries() {
        return inTransaction(ADA, () -> trail.entries(null, Long.MAX_VALUE, 100));
    }

    private AuditVerdict verify() {
        return Canaria.as(city, ADA, () -> verifier.verify());
    }

    private <T> T inTransaction(Actor actor, Supplier<T> action) {
        return Canaria.as(city, actor, () -> Objects.requireNonNull(transactions.execute(status -> action.get())));
    }

    private void run(String sql) throws SQLException {
        new WholeDatabase(url, owner, password)
                .run("set search_path = %s; ".formatted(city.id().schema()) + sql);
    }

    private static Actor.Person administrator(String subject, String name) {
        return new Actor.Person(subject, name, subject + "@example.org", Set.of(Role.CITY_ADMIN), Set.of());
    }
}
