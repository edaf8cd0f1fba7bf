package city.plaza.infrastructure.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.audit.AuditEntry;
import city.plaza.audit.AuditTrail;
import city.plaza.audit.AuditVerdict;
import city.plaza.audit.AuditVerdict.Fault;
import city.plaza.audit.AuditVerifier;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.privacy.RetentionKind;
import city.plaza.privacy.spi.DataSubject;
import city.plaza.privacy.spi.PersonalDataHolder;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/** Names in the audit trail: they can be read, cannot be exchanged, and can be erased without breaking the chain. */
@PlazaTest
class AuditNamesTests {

    private static final Actor.Person ADA = administrator("ada", "Ada Admin");
    private static final Actor.Person BEN = administrator("ben", "Ben Boss");
    private static final DataSubject BEN_HIMSELF = DataSubject.nobody().andAccount("ben", "Ben Boss");

    @Autowired
    TestCities cities;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditVerifier verifier;

    @Autowired
    List<PersonalDataHolder> holders;

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
    void aCityWithTwoAdministrators() throws SQLException {
        city = cities.open(getClass(), "quiet-quarry");
        var schema = city.id().schema();
        database().run("truncate " + schema + ".audit_entry, " + schema + ".audit_person");
        database().run("delete from cell.audit_anchor where tenant = '%s'".formatted(city.id()));
    }

    @Test
    void aNameIsReadAndKeptApart() throws SQLException {
        act(BEN, "notices/1", "{\"name\": \"Fair\"}");
        assertThat(entries().getFirst().actorName()).isEqualTo("Ben Boss");
        assertThat(database().dump(city.id().schema()).lines().filter(line -> line.startsWith("audit_entry")))
                .isNotEmpty()
                .noneMatch(line -> line.contains("Ben Boss"));
        assertSound();
    }

    @Test
    void anErasedNameLeavesTheChainSoundAndTheActReadable() throws SQLException {
        act(BEN, "notices/1", "{}");
        act(ADA, "notices/2", "{}");
        erase(BEN_HIMSELF);

        assertThat(entries()).extracting(AuditEntry::actorName).containsExactly("Ada Admin", "");
        assertThat(entries()).extracting(AuditEntry::object).containsExactly("notices/2", "notices/1");
        assertThat(database().dump(city.id().schema())).doesNotContain("Ben Boss");
        assertSound();
    }

    @Test
    void anExchangedNameIsFound() throws SQLException {
        act(ADA, "notices/1", "{}");
        act(BEN, "notices/2", "{}");
        database()
                .run("update %s.audit_person set name = 'Ada Admin' where name = 'Ben Boss'"
                        .formatted(city.id().schema()));
        assertThat(verdict()).isEqualTo(new AuditVerdict.Broken(2, Fault.ALTERED));
    }

    @Test
    void aNameThatWasSealedBeforeThereWerePseudonymsIsErasedToo() throws Exception {
        sealedAsBefore(1, "ben", "Ben Boss", "departments/parks", "{\"code\":\"parks\"}");
        sealedAsBefore(2, "ada", "Ada Admin", "people/ben", "{\"name\":\"Ben Boss\",\"active\":true}");
        sealedAsBefore(3, "ada", "Ada Admin", "departments/works", null);
        act(ADA, "notices/1", "{}");
        assertSound();

        erase(BEN_HIMSELF);

        assertThat(database().dump(city.id().schema()))
                .doesNotContain("Ben Boss")
                .contains("Ada Admin");
        assertThat(entries())
                .extracting(AuditEntry::actorName)
                .containsExactly("Plaza", "Ada Admin", "Ada Admin", "Ada Admin", "");
        assertThat(entries().get(3).after()).contains("active").doesNotContain("name");
        assertSound();
        assertThat(erase(BEN_HIMSELF)).as("a second time changes nothing").isEqualTo(5);
    }

    @Test
    void anErasedEntryIsStillGuarded() throws Exception {
        sealedAsBefore(1, "ben", "Ben Boss", "departments/parks", "{\"code\":\"parks\"}");
        erase(BEN_HIMSELF);
        assertSound();
        database()
                .run("update %s.audit_entry set object = 'departments/works' where sequence = 1"
                        .formatted(city.id().schema()));
        assertThat(verdict()).isEqualTo(new AuditVerdict.Broken(1, Fault.ALTERED));
    }

    @Test
    void aNameTakenOutWithoutSayingSoIsFound() throws Exception {
        sealedAsBefore(1, "ben", "Ben Boss", "departments/parks", "{\"code\":\"parks\"}");
        act(ADA, "notices/1", "{}");
        database()
                .run("set search_path = %s; select audit_entry_forget('ben', now() + interval '1 hour')"
                        .formatted(city.id().schema()));
        assertThat(verdict()).isEqualTo(new AuditVerdict.Broken(1, Fault.ALTERED));
    }

    @Test
    void namesGoWhenTheirTimeIsOver() throws SQLException {
        act(BEN, "notices/1", "{}");
        act(ADA, "notices/2", "{}");
        database()
                .run("update %s.audit_person set used_at = now() - interval '11 years' where name = 'Ben Boss'"
                        .formatted(city.id().schema()));
        var tenYearsAgo = Instant.now().minusSeconds(10L * 365 * 86_400);
        assertThat(plaza(() -> audit().eraseExpired(RetentionKind.ADMIN_NAMES, tenYearsAgo, DataSubject.nobody(), 100)))
                .isEqualTo(1);
        assertThat(entries()).extracting(AuditEntry::actorName).containsExactly("Ada Admin", "");
        assertSound();
    }

    private int erase(DataSubject person) {
        plaza(() -> {
            audit().erase(person);
            return true;
        });
        assertThat(plaza(() -> audit().count(person))).isZero();
        return entries().size();
    }

    private PersonalDataHolder audit() {
        return holders.stream()
                .filter(each -> each.name().equals("audit"))
                .findFirst()
                .orElseThrow();
    }

    private void act(Actor actor, String object, String after) {
        as(actor, () -> {
            trail.record("notice.changed", object, null, after);
            return true;
        });
    }

    private List<AuditEntry> entries() {
        return as(ADA, () -> trail.entries(null, Long.MAX_VALUE, 100));
    }

    private AuditVerdict verdict() {
        return as(ADA, () -> verifier.verify());
    }

    private void assertSound() {
        assertThat(verdict()).isInstanceOf(AuditVerdict.Sound.class);
    }

    /** An entry as the release before pseudonyms wrote it, with its anchor. */
    private void sealedAsBefore(int sequence, String subject, String name, String object, @Nullable String after)
            throws SQLException, NoSuchAlgorithmException {
        var at = "2026-01-0" + sequence + "T10:00:00Z";
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(last);
        for (var field : new @Nullable String[] {
            Integer.toString(sequence), at, "person", subject, name, "changed", object, null, after
        }) {
            var bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(field == null ? -1 : bytes.length)
                    .array());
            digest.update(bytes);
        }
        var seal = digest.digest();
        database().run("""
                insert into %s.audit_entry values (%d, '%s', 'person', '%s', '%s', 'changed', '%s', null, %s, '\\x%s', '\\x%s');
                insert into cell.audit_anchor (tenant, sequence, hash) values ('%s', %d, '\\x%s')""".formatted(
                        city.id().schema(),
                        sequence,
                        at,
                        subject,
                        name,
                        object,
                        after == null ? "null" : "'" + after + "'",
                        HexFormat.of().formatHex(last),
                        HexFormat.of().formatHex(seal),
                        city.id(),
                        sequence,
                        HexFormat.of().formatHex(seal)));
        last = seal;
    }

    private byte[] last = new byte[32];

    private <T> T plaza(Supplier<T> action) {
        return as(new Actor.Plaza("privacy-erasure"), action);
    }

    private <T> T as(Actor actor, Supplier<T> action) {
        return TenantContext.<T, RuntimeException>callAs(
                city.id(),
                () -> CurrentActor.<T, RuntimeException>callAs(
                        actor, () -> Objects.requireNonNull(transactions.execute(status -> action.get()))));
    }

    private WholeDatabase database() {
        return new WholeDatabase(url, owner, password);
    }

    private static Actor.Person administrator(String subject, String name) {
        return new Actor.Person(subject, name, subject + "@example.org", Set.of(Role.CITY_ADMIN), Set.of());
    }
}
