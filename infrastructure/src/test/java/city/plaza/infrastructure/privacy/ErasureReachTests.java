package city.plaza.infrastructure.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.intake.SubmitReport;
import city.plaza.onboarding.spi.RealmProvisioner;
import city.plaza.privacy.ErasureCertificate;
import city.plaza.privacy.LegalHolds;
import city.plaza.privacy.PersonFindings;
import city.plaza.privacy.PersonQuery;
import city.plaza.privacy.PersonalData;
import city.plaza.tenancy.City;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** How far an erasure reaches: into what is written meanwhile, into answers, and into messages to others. */
@PlazaTest
@Import(Canaria.class)
class ErasureReachTests {

    private static final PersonQuery CANARIA = new PersonQuery(Canaria.EMAIL);

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
        city = cities.open(getClass(), "canary-everywhere");
        Canaria.free(city, holds);
        canaria.moveIn(city, realms);
        canaria.reports(city);
        TestMail.shared().awaitSilence(city, jdbc, transactions);
    }

    /** Twice: as her contact goes, and once the messages have been done. */
    @Test
    void aMessageThatIsQueuedMeanwhileGoesToo() throws SQLException {
        run("""
                create function queue_late() returns trigger language plpgsql as $$ begin
                    insert into outbound_message (id, request_id, template, recipient, language, content, state, created_at)
                    select gen_random_uuid(), id, 'late', '%s', 'en', '{"heading": "Late"}', 'QUEUED', now()
                    from service_request where number = '%s';
                    return null; end $$;
                create trigger queue_late after delete on request_contact for each row execute function queue_late();
                create trigger queue_last after update on erasure for each row
                    when ('messages' = any(new.erased) and not 'messages' = any(old.erased))
                    execute function queue_late();
                """.formatted(Canaria.EMAIL, canaria.requestIn(city).number().value()));
        try {
            assertThat(erase(CANARIA).state()).isEqualTo(ErasureCertificate.State.DONE);
        } finally {
            run("""
                    drop trigger queue_late on request_contact;
                    drop trigger queue_last on erasure;
                    drop function queue_late();
                    """);
        }
        var late = database()
                .dump(city.id().schema())
                .lines()
                .filter(each -> each.startsWith("outbound_message") && each.contains(",late,"))
                .toList();
        assertThat(late)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(each -> assertThat(each)
                        .contains("FAILED", "erased")
                        .doesNotContain("QUEUED")
                        .doesNotContain(Canaria.EMAIL));
    }

    @Test
    void whatStandsBehindALineBreakInAnAnswerIsFoundAndErased() throws SQLException {
        run("update service_request set description = 'A hole'");
        answer("Call\\n" + Canaria.EMAIL + "\\tor\\n+1 555\\t867 5309");
        var before = Canaria.as(city, Canaria.ADA, () -> data.find(CANARIA));
        run("update service_request set answers = '[]'");
        var without = Canaria.as(city, Canaria.ADA, () -> data.find(CANARIA));
        assertThat(requests(before.records())).isGreaterThan(requests(without.records()));

        answer("Call\\n" + Canaria.EMAIL + "\\tor\\n+1 555\\t867 5309");
        assertThat(erase(CANARIA).state()).isEqualTo(ErasureCertificate.State.DONE);
        assertThat(database().dump(city.id().schema()))
                .contains("Call\\\\n[…]\\\\tor\\\\n+[…]")
                .doesNotContain(Canaria.WORDS);
    }

    @Test
    void messagesToOthersLoseHerToo() throws SQLException {
        run("""
                insert into outbound_message (id, request_id, template, recipient, language, content, subject, state,
                    created_at, body_text)
                select gen_random_uuid(), null, 'quoting', 'other@neighbour.example', 'en',
                    '{"heading": "News", "quote": {"by": "Parks", "text": "She said:\\n%s, %s"}}', null, state, now(), body
                from (values ('QUEUED', null), ('SENT', 'Old text: %s')) as sample(state, body);
                """.formatted(Canaria.EMAIL, Canaria.PHONE, Canaria.EMAIL));
        assertThat(erase(CANARIA).state()).isEqualTo(ErasureCertificate.State.DONE);
        var dump = database().dump(city.id().schema());
        assertThat(dump).doesNotContain(Canaria.WORDS).contains("She said:\\\\n[…], +[…]", "Old text: […]");
        assertThat(dump.lines().filter(each -> each.contains(",quoting,")))
                .anyMatch(each -> each.contains("QUEUED") && each.contains("other@neighbour.example"));
    }

    @Test
    void anAddressWithAnInternationalDomainIsFoundEitherWay() throws SQLException {
        for (var typed : List.of("anna@bücher.example", "Anna@XN--BCHER-KVA.example")) {
            canaria.submit(
                    city,
                    "Write to anna@bücher.example, not to anna@xn--bcher-kva.example",
                    new SubmitReport.Reporter("Anna", "anna@bücher.example", null),
                    List.of());
            assertThat(erase(new PersonQuery(typed)).state()).isEqualTo(ErasureCertificate.State.DONE);
            assertThat(database().dump(city.id().schema())).doesNotContain("bücher", "bcher");
        }
    }

    /** An account without a name adds nothing to be looked for. */
    @Test
    void theReasonLosesWhateverTellsHer() throws SQLException {
        run(
                "update request_contact set name = ' ' where request_id = (select id from service_request where number = '%s')"
                        .formatted(canaria.requestIn(city).number().value()));
        var certificate =
                Canaria.erased(city, data, CANARIA, "Ms Quillfeather (1-555-867 5309) asked, CANARIA@quill.example");
        assertThat(certificate.reason()).isEqualTo("Ms […] ([…]) asked, […]");
    }

    private void answer(String words) throws SQLException {
        run("""
                update service_request set answers =
                    '[{"code": "who", "datatype": "TEXT", "label": {"en": "Whom?"}, "published": false,
                       "given": [{"value": "%s", "name": {}}]}]'
                """.formatted(words));
    }

    private static int requests(List<PersonFindings.HolderCount> records) {
        return records.stream()
                .filter(each -> each.holder().equals("requests"))
                .mapToInt(PersonFindings.HolderCount::records)
                .sum();
    }

    private ErasureCertificate erase(PersonQuery query) {
        return Canaria.erased(city, data, query, "Asked for it");
    }

    private void run(String sql) throws SQLException {
        database().run("set search_path = %s; ".formatted(city.id().schema()) + sql);
    }

    private WholeDatabase database() {
        return new WholeDatabase(url, owner, password);
    }
}
