package city.plaza.infrastructure.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.audit.AuditVerdict;
import city.plaza.audit.AuditVerifier;
import city.plaza.identity.NotAllowed;
import city.plaza.identity.spi.AccountDirectory;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.onboarding.spi.RealmProvisioner;
import city.plaza.privacy.ErasureCertificate;
import city.plaza.privacy.ErasureRefused;
import city.plaza.privacy.LegalHolds;
import city.plaza.privacy.PersonQuery;
import city.plaza.privacy.PersonalData;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.City;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Erasing a person, who is known in two cities: in one nothing that tells them may be found anywhere, in the other
 * everything is as it was.
 */
@PlazaTest
@Import(Canaria.class)
class ErasureTests {

    private static final PersonQuery CANARIA = new PersonQuery(Canaria.EMAIL.toUpperCase(java.util.Locale.ROOT));
    private static final String REASON = "Wrote to the clerk as " + Canaria.EMAIL;

    @Autowired
    TestCities cities;

    @Autowired
    RealmProvisioner realms;

    @Autowired
    AccountDirectory accounts;

    @Autowired
    Canaria canaria;

    @Autowired
    PersonalData data;

    @Autowired
    LegalHolds holds;

    @Autowired
    AuditVerifier verifier;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Value("${plaza.db.url}")
    String url;

    @Value("${plaza.db.owner.user}")
    String owner;

    @Value("${plaza.db.owner.password}")
    String password;

    @Value("${plaza.photo-dir}")
    Path photos;

    City city;
    City other;

    @BeforeAll
    static void keycloak() {
        LocalPlatform.shared().keycloak().start();
    }

    @BeforeEach
    void sheIsKnownInTwoCities() throws IOException, SQLException {
        city = cities.open(getClass(), "canary-erased");
        other = cities.open(getClass(), "canary-kept");
        for (var each : List.of(city, other)) {
            Canaria.free(each, holds);
            canaria.moveIn(each, realms);
            canaria.reports(each);
            TestMail.shared().awaitSilence(each, jdbc, transactions);
        }
    }

    @Test
    void nothingIsLeftThatTellsHerAndTheOtherCityKeepsEverything() throws Exception {
        var before = database().dump(city.id().schema());
        assertThat(Canaria.WORDS).allSatisfy(word -> assertThat(before).contains(word));
        var otherBefore = database().dump(other.id().schema());
        var statistics = statistics();

        var certificate = erase();

        assertThat(certificate.state()).isEqualTo(ErasureCertificate.State.DONE);
        assertNoTrace("tables", database().dump(city.id().schema()));
        assertNoTrace("platform", dumpOfPlatform());
        assertNoTrace("Redis", dumpOfRedis());
        assertThat(photosOf(city)).as("photo files").doesNotContainAnyElementsOf(canaria.photosIn(city));
        assertThat(accounts.withEmail(city.id(), Canaria.EMAIL)).isEmpty();
        assertThat(Canaria.as(city, Canaria.ADA, () -> data.find(CANARIA)).isEmpty())
                .isTrue();
        assertThat(statistics()).as("requests and figures").isEqualTo(statistics);
        AuditVerdict verdict = Canaria.as(city, Canaria.ADA, () -> verifier.verify());
        assertThat(verdict).isInstanceOf(AuditVerdict.Sound.class);

        assertThat(database().dump(other.id().schema())).isEqualTo(otherBefore);
        assertThat(photosOf(other)).containsAll(canaria.photosIn(other));
        assertThat(accounts.withEmail(other.id(), Canaria.EMAIL)).isPresent();
    }

    @Test
    void theCertificateSaysWhatWasDoneAndNotToWhom() {
        var found = Canaria.as(city, Canaria.ADA, () -> data.find(CANARIA));
        assertThat(found.records())
                .extracting(each -> each.holder())
                .contains("accounts", "messages", "photos", "requests");

        var certificate = erase();

        assertThat(certificate.requestedBy()).isEqualTo("Ada Admin");
        assertThat(certificate.reason()).isEqualTo("Wrote to the clerk as […]");
        assertThat(certificate.finishedAt()).isNotNull().isAfterOrEqualTo(certificate.requestedAt());
        assertThat(certificate.records()).containsEntry("accounts", 1);
        assertThat(certificate.records().get("photos")).isPositive();
        assertThat(certificate.records().get("requests")).isGreaterThanOrEqualTo(4);
        found.records().forEach(each -> assertThat(certificate.records()).containsEntry(each.holder(), each.records()));
        assertThat(certificate.toString()).doesNotContain(Canaria.WORDS);
    }

    @Test
    void onlyAnAdministratorMayAndOnlyWithAReason() {
        assertThatThrownBy(() -> Canaria.as(city, TestCities.CLERK, () -> data.find(CANARIA)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Canaria.as(city, TestCities.CLERK, () -> data.erase(CANARIA, REASON)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Canaria.as(city, Canaria.ADA, () -> data.erase(CANARIA, "  ")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Canaria.as(
                        city, Canaria.ADA, () -> data.erase(new PersonQuery("nobody@quill.example"), REASON)))
                .isInstanceOfSatisfying(
                        ErasureRefused.class,
                        refused -> assertThat(refused.translationKey()).isEqualTo("error.privacy.nothing-held"));
    }

    @Test
    void whoWorksHereIsLetGoFirst() {
        LocalPlatform.shared()
                .keycloak()
                .people()
                .put(
                        city.id().value(),
                        "wim@works.example",
                        "correct horse battery",
                        "Wim Works",
                        List.of("staff"),
                        List.of());
        assertThatThrownBy(() ->
                        Canaria.as(city, Canaria.ADA, () -> data.erase(new PersonQuery("wim@works.example"), REASON)))
                .isInstanceOfSatisfying(
                        ErasureRefused.class,
                        refused -> assertThat(refused.translationKey()).isEqualTo("error.privacy.works-here"));
    }

    private ErasureCertificate erase() {
        return Canaria.erased(city, data, CANARIA, REASON);
    }

    private static void assertNoTrace(String where, String dump) {
        assertThat(dump.lines().filter(line -> Canaria.WORDS.stream().anyMatch(line::contains)))
                .as(where)
                .isEmpty();
    }

    private String statistics() {
        return Canaria.statistics(city, jdbc, transactions);
    }

    /** What belongs to no city, the other's rows left out. */
    private String dumpOfPlatform() throws SQLException {
        return database().dump(database().platformSchemas().toArray(String[]::new));
    }

    private String dumpOfRedis() {
        var dump = new StringBuilder();
        for (var key : redis.keys("*")) {
            dump.append(key).append(": ");
            if ("STRING".equals(String.valueOf(redis.type(key)))) {
                dump.append(redis.opsForValue().get(key));
            }
            dump.append('\n');
        }
        return dump.toString();
    }

    private List<String> photosOf(City each) throws IOException {
        var folder = photos.resolve(each.id().value());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString().replace(".jpg", ""))
                    .toList();
        }
    }

    private WholeDatabase database() {
        return new WholeDatabase(url, owner, password);
    }
}
