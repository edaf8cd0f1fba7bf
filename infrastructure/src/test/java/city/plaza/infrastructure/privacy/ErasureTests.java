package city.plaza.infrastructure.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

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
import city.plaza.privacy.LegalHold;
import city.plaza.privacy.LegalHolds;
import city.plaza.privacy.PersonQuery;
import city.plaza.privacy.PersonalData;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.City;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
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

    private static final Duration PATIENCE = Duration.ofSeconds(60);
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
            Canaria.as(each, Canaria.ADA, () -> {
                holds.all().stream()
                        .filter(LegalHold::isInForce)
                        .map(LegalHold::id)
                        .forEach(holds::lift);
                return true;
            });
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
    void aLegalHoldBlocksItAndSaysWhy() {
        Canaria.as(city, Canaria.ADA, () -> {
            holds.placeOnPerson(new PersonQuery(Canaria.PHONE), "Case 12 of the district court");
            return true;
        });
        assertThatThrownBy(this::erase).isInstanceOfSatisfying(ErasureRefused.class, refused -> {
            assertThat(refused.translationKey()).isEqualTo("error.privacy.held");
            assertThat(refused.arguments()).containsExactly("Case 12 of the district court", "Ada Admin");
        });
        assertThat(Canaria.as(city, Canaria.ADA, () -> data.find(CANARIA)).holds())
                .hasSize(1);

        var hold = Canaria.as(city, Canaria.ADA, holds::all).getFirst();
        Canaria.as(city, Canaria.ADA, () -> {
            holds.lift(hold.id());
            return true;
        });
        assertThat(Canaria.as(city, Canaria.ADA, holds::all).getFirst().person())
                .isNull();
        assertThat(erase().state()).isEqualTo(ErasureCertificate.State.DONE);
    }

    @Test
    void aLegalHoldOnOneOfHerRequestsBlocksItToo() {
        Canaria.as(city, Canaria.ADA, () -> {
            holds.placeOnRequest(canaria.requestIn(city).number().value(), "Damage claim");
            return true;
        });
        assertThatThrownBy(this::erase).isInstanceOf(ErasureRefused.class);
        assertThatThrownBy(() -> Canaria.as(city, Canaria.ADA, () -> {
                    holds.placeOnRequest("2020-000000", "No such request");
                    return true;
                }))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void theExportHoldsHersAndNobodyElses() throws IOException {
        var out = new ByteArrayOutputStream();
        Canaria.as(city, Canaria.ADA, () -> {
            data.export(CANARIA, out);
            return true;
        });
        var files = unzipped(out.toByteArray());
        var json = new String(files.get("data.json"), StandardCharsets.UTF_8);
        tools.jackson.databind.json.JsonMapper.shared().readTree(json);
        assertThat(json)
                .contains(
                        Canaria.EMAIL,
                        Canaria.NAME,
                        canaria.requestIn(city).number().value());
        assertThat(json).doesNotContain("other@neighbour.example", "An internal note");
        assertThat(files.keySet())
                .contains("photos/" + canaria.photosIn(city).iterator().next() + ".jpg");
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
        var id = Canaria.as(city, Canaria.ADA, () -> data.erase(CANARIA, REASON));
        return await().atMost(PATIENCE)
                .until(
                        () -> Canaria.as(city, Canaria.ADA, () -> data.erasure(id))
                                .orElseThrow(),
                        each -> each.finishedAt() != null);
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

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
