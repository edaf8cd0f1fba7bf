package city.plaza.infrastructure.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.identity.Actor;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.intake.SubmitReport;
import city.plaza.privacy.RetentionKind;
import city.plaza.privacy.spi.DataSubject;
import city.plaza.privacy.spi.PersonalDataHolder;
import city.plaza.tenancy.City;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The texts of old requests: each night looks at those that still have some, and at no others. */
@PlazaTest
@Import(Canaria.class)
class ExpiredTextsTests {

    private static final int MOST = 500;

    @Autowired
    TestCities cities;

    @Autowired
    Canaria canaria;

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
    void oneOldRequestAmongManyThatSayNothing() throws SQLException {
        city = cities.open(getClass(), "archive-abbey");
        run("delete from service_request");
        var one = canaria.submit(
                city, "A deep hole", new SubmitReport.Reporter("Nora", "nora@neighbour.example", null), List.of());
        run("""
                update service_request set status = 'RESOLVED', outcome = 'FIXED', assignee_name = 'Cleo Clerk',
                    closed_at = now() - interval '400 days', updated_at = now() - interval '400 days';
                insert into service_request
                select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'number', 'old-' || n,
                    'submission_key', 'old-' || n, 'description', '', 'assignee_name', null,
                    'closed_at', now() - interval '500 days'))).*
                from service_request r, generate_series(1, 1200) n where number = '%s'
                """.formatted(one.number().value()));
    }

    @Test
    void thoseThatSayNothingAreNotLookedAtAgain() {
        for (var kind : List.of(RetentionKind.TEXTS, RetentionKind.STAFF_NAMES)) {
            assertThat(night(kind)).isEqualTo(1);
            assertThat(night(kind)).isZero();
        }
        assertThat(count("texts_erased_at is null or staff_erased_at is null")).isZero();
        assertThat(count("description <> '' or assignee_name is not null")).isZero();
    }

    @Test
    void whatIsWrittenThereLaterGoesTheNextNight() throws SQLException {
        night(RetentionKind.TEXTS);
        run("""
                with late as (
                    update service_request set updated_at = now() + interval '1 second' where number = 'old-7' returning id)
                insert into request_step (id, request_id, at, kind, visibility, actor_kind, text)
                select gen_random_uuid(), id, now(), 'COMMENTED', 'INTERNAL', 'STAFF', 'She called again' from late
                """);
        assertThat(night(RetentionKind.TEXTS)).isEqualTo(1);
        assertThat(count("exists (select from request_step s where s.request_id = r.id and s.text is not null)"))
                .isZero();
    }

    private int night(RetentionKind kind) {
        var aYearAgo = Instant.now().minus(Duration.ofDays(365));
        return plaza(() -> holders.stream()
                .filter(each -> each.name().equals("requests"))
                .findFirst()
                .orElseThrow()
                .eraseExpired(kind, aYearAgo, DataSubject.nobody(), MOST));
    }

    private int count(String condition) {
        return plaza(() -> jdbc.sql("select count(*) from service_request r where " + condition)
                .query(Integer.class)
                .single());
    }

    private <T> T plaza(Supplier<T> action) {
        return Canaria.as(
                city,
                new Actor.Plaza("test"),
                () -> Objects.requireNonNull(transactions.execute(status -> action.get())));
    }

    private void run(String sql) throws SQLException {
        new WholeDatabase(url, owner, password)
                .run("set search_path = %s; ".formatted(city.id().schema()) + sql);
    }
}
