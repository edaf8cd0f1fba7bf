package city.plaza.infrastructure.configuration;

import static city.plaza.infrastructure.configuration.Administrators.ADA;
import static city.plaza.infrastructure.configuration.Administrators.as;
import static city.plaza.infrastructure.configuration.Administrators.does;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.audit.AuditEntry;
import city.plaza.audit.AuditTrail;
import city.plaza.audit.AuditVerdict;
import city.plaza.audit.AuditVerdict.Fault;
import city.plaza.audit.AuditVerifier;
import city.plaza.configuration.draft.ConfigurationDraft;
import city.plaza.configuration.publishing.ConfigurationPublisher;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.tenancy.City;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PlazaTest
class AuditTrailTests {

    @Autowired
    TestCities cities;

    @Autowired
    ConfigurationDraft draft;

    @Autowired
    ConfigurationPublisher publisher;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditVerifier verifier;

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
    void aCityWithAHistory() throws SQLException {
        city = cities.open(getClass(), "north-haverbrook");
        cities.open(getClass(), "brockway");
        byTheOwner("truncate " + city.id().schema() + ".audit_entry");
        byTheOwner("delete from cell.audit_anchor where tenant = '" + city.id() + "'");
        var administrators = new Administrators(draft, publisher);
        does(ADA, city, draft::discardAll);
        for (int i = 0; i < 6; i++) {
            administrators.opensDepartment(ADA, city, "monorail-" + System.nanoTime(), "Monorail");
            administrators.publishes(ADA, city, "another one");
        }
    }

    @Test
    void saysWhoChangedWhatFromWhatToWhat() {
        var entries = as(ADA, city, () -> trail.entries(null, Long.MAX_VALUE, 10));
        assertThat(entries).extracting(AuditEntry::sequence).startsWith(6L, 5L, 4L);
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.actorName()).isEqualTo("Ada Admin");
            assertThat(entry.actorSubject()).isEqualTo("ada");
        });
        assertThat(entries.stream().filter(each -> each.action().equals("configuration.added")))
                .hasSize(6)
                .allSatisfy(entry -> {
                    assertThat(entry.object()).startsWith("departments/monorail-");
                    assertThat(entry.before()).isNull();
                    assertThat(entry.after()).contains("Monorail");
                });
        assertThat(as(ADA, cities.open(getClass(), "brockway"), () -> trail.entries(null, Long.MAX_VALUE, 500)))
                .noneSatisfy(entry -> assertThat(entry.object()).contains("monorail"));
    }

    @Test
    void isSoundAsLongAsNobodyTouchesIt() {
        assertThat(verdict()).isEqualTo(new AuditVerdict.Sound(6, as(ADA, city, verifier::head)));
    }

    @Test
    void noRuntimeRoleMayChangeOrRemoveAnEntry() {
        for (var statement : List.of(
                "update audit_entry set actor_name = 'Nobody'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update cell.audit_anchor set sequence = 1",
                "delete from cell.audit_anchor",
                "update configuration_version set note = 'never'",
                "delete from configuration_version")) {
            assertThatThrownBy(() -> does(
                            ADA,
                            city,
                            () -> transactions.executeWithoutResult(
                                    status -> jdbc.sql(statement).update())))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void findsWhatEvenTheOwnerOfTheDatabaseDidToIt() throws SQLException {
        byTheOwner("update " + city.id().schema() + ".audit_entry set actor_name = 'Somebody else' where sequence = 3");
        assertThat(verdict()).isEqualTo(new AuditVerdict.Broken(3, Fault.ALTERED));
    }

    @Test
    void findsAMissingEntry() throws SQLException {
        byTheOwner("delete from " + city.id().schema() + ".audit_entry where sequence = 2");
        assertThat(verdict()).isEqualTo(new AuditVerdict.Broken(2, Fault.GAP));
    }

    @Test
    void findsEntriesThatChangedPlaces() throws SQLException {
        byTheOwner("update " + city.id().schema() + ".audit_entry set sequence = -sequence where sequence in (4, 5)");
        byTheOwner("update " + city.id().schema() + ".audit_entry set sequence = 9 + sequence where sequence < 0");
        assertThat(verdict()).isEqualTo(new AuditVerdict.Broken(4, Fault.ALTERED));
    }

    @Test
    void findsAnEndCutOff() throws SQLException {
        byTheOwner("delete from " + city.id().schema() + ".audit_entry where sequence > 4");
        assertThat(verdict()).isEqualTo(new AuditVerdict.Broken(5, Fault.CUT_OFF));
    }

    @Test
    void findsAWholeNewChainByAHeadThatWasKeptElsewhere() throws SQLException {
        var kept = as(ADA, city, verifier::head);
        aCityWithAHistory();
        assertThat(verdict()).isInstanceOf(AuditVerdict.Sound.class);
        assertThat(as(ADA, city, () -> verifier.verify(List.of(kept))))
                .isEqualTo(new AuditVerdict.Broken(6, Fault.REPLACED));
    }

    private AuditVerdict verdict() {
        return as(ADA, city, verifier::verify);
    }

    private void byTheOwner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
