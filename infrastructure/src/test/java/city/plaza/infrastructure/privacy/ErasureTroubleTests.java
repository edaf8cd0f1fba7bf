package city.plaza.infrastructure.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.intake.SubmitReport;
import city.plaza.onboarding.spi.RealmProvisioner;
import city.plaza.outbox.DeadLetter;
import city.plaza.outbox.DeadLetters;
import city.plaza.privacy.ErasureCertificate;
import city.plaza.privacy.ErasureCertificate.State;
import city.plaza.privacy.LegalHolds;
import city.plaza.privacy.PersonQuery;
import city.plaza.privacy.PersonalData;
import city.plaza.tenancy.City;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** An erasure that meets trouble: Keycloak away, nothing but failures, a city of many requests. */
@PlazaTest
@Import(Canaria.class)
class ErasureTroubleTests {

    private static final PersonQuery CANARIA = new PersonQuery(Canaria.EMAIL);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    TestCities cities;

    @Autowired
    RealmProvisioner realms;

    @Autowired
    Canaria canaria;

    @Autowired
    PersonalData data;

    @Autowired
    LegalHolds holds;

    @Autowired
    DeadLetters letters;

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

    City city;

    @BeforeAll
    static void keycloak() {
        LocalPlatform.shared().keycloak().start();
    }

    @BeforeEach
    void sheIsKnown() throws IOException {
        city = cities.open(getClass(), "canary-in-trouble");
        Canaria.free(city, holds);
        canaria.moveIn(city, realms);
        canaria.reports(city);
        TestMail.shared().awaitSilence(city, jdbc, transactions);
    }

    @Test
    void whileKeycloakIsAwayItWaitsAndThenItFinishes() throws SQLException {
        breakIt();
        var id = begin();
        awaitFailures("PSQLException");
        LocalPlatform.shared().keycloak().stop();
        try {
            mendIt();
            awaitFailures("Unavailable");
            assertThat(certificate(id).state()).isEqualTo(State.RUNNING);
            assertThat(database().dump(city.id().schema())).contains(Canaria.EMAIL);
        } finally {
            LocalPlatform.shared().keycloak().start();
        }
        await().atMost(PATIENCE).until(() -> {
            tryAgain();
            return certificate(id).state() == State.DONE;
        });
        assertThat(database().dump(city.id().schema())).doesNotContain(Canaria.WORDS);
    }

    @Test
    void oneThatIsGivenUpIsOverAndForgetsHer() throws SQLException {
        breakIt();
        try {
            var id = begin();
            awaitFailures("PSQLException");
            run("update cell.outbox set dead = true, dead_at = now(), claim = null where " + job());
            run("drop trigger broken on erasure");
            var letter = Canaria.as(city, Canaria.ADA, letters::ofCity).stream()
                    .filter(each -> each.listener().equals("privacy-erasure"))
                    .map(DeadLetter::id)
                    .findFirst()
                    .orElseThrow();
            Canaria.as(city, Canaria.ADA, () -> {
                letters.discard(letter, "It fails again and again");
                return true;
            });
            assertThat(certificate(id).state()).isEqualTo(State.GIVEN_UP);
            assertThat(certificate(id).finishedAt()).isNotNull();
            assertThat(database().dump(city.id().schema()).lines().filter(each -> each.startsWith("erasure: ")))
                    .anyMatch(each -> each.contains(id.toString()) && each.contains("GIVEN_UP"))
                    .noneMatch(each -> each.contains(Canaria.EMAIL));
        } finally {
            run("drop trigger if exists broken on erasure; drop function broken");
        }
        assertThat(Canaria.erased(city, data, CANARIA, "Asked for it").state()).isEqualTo(State.DONE);
    }

    @Test
    void manyRequestsAreLookedThroughInParts() throws SQLException {
        var neighbours = canaria.submit(
                city,
                "Ask " + Canaria.EMAIL,
                new SubmitReport.Reporter("Nora", "other@neighbour.example", null),
                List.of());
        run("""
                insert into service_request
                select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'number', 'many-' || n,
                    'submission_key', 'many-' || n, 'description', case when n %% 100 = 0 then r.description else 'A hole' end))).*
                from service_request r, generate_series(1, 11000) n where number = '%s'
                """.formatted(neighbours.number().value()));
        try {
            assertThat(found()).isGreaterThanOrEqualTo(111);
            assertThat(Canaria.erased(city, data, CANARIA, "Asked for it").state())
                    .isEqualTo(State.DONE);
            assertThat(found()).isZero();
            assertThat(database().dump(city.id().schema())).doesNotContain(Canaria.WORDS);
        } finally {
            run("delete from service_request where number like 'many-%'");
        }
    }

    private int found() {
        return Canaria.as(city, Canaria.ADA, () -> data.find(CANARIA)).records().stream()
                .filter(each -> each.holder().equals("requests"))
                .mapToInt(each -> each.records())
                .sum();
    }

    private UUID begin() {
        return Canaria.as(city, Canaria.ADA, () -> data.erase(CANARIA, "Asked for it"));
    }

    private ErasureCertificate certificate(UUID id) {
        return Canaria.as(city, Canaria.ADA, () -> data.erasure(id)).orElseThrow();
    }

    private void breakIt() throws SQLException {
        run("""
                create function broken() returns trigger language plpgsql as
                    $$ begin raise exception 'broken on purpose'; end $$;
                create trigger broken before update of found on erasure for each row execute function broken();
                """);
    }

    private void mendIt() throws SQLException {
        run("drop trigger broken on erasure; drop function broken");
        tryAgain();
    }

    private void tryAgain() throws SQLException {
        run("update cell.outbox set due_at = now() where claim is null and " + job());
    }

    private void awaitFailures(String error) {
        await().atMost(PATIENCE)
                .until(() -> database()
                        .dump("cell")
                        .lines()
                        .anyMatch(each -> each.startsWith("outbox: ")
                                && each.contains("privacy-erasure")
                                && each.contains(city.id().value())
                                && each.contains(error)));
    }

    private String job() {
        return "listener = 'privacy-erasure' and tenant = '%s'"
                .formatted(city.id().value());
    }

    private void run(String sql) throws SQLException {
        database().run("set search_path = %s; ".formatted(city.id().schema()) + sql);
    }

    private WholeDatabase database() {
        return new WholeDatabase(url, owner, password);
    }
}
