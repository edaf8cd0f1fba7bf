package city.plaza.infrastructure.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.Place;
import city.plaza.privacy.LegalHolds;
import city.plaza.privacy.Retention;
import city.plaza.privacy.RetentionKind;
import city.plaza.privacy.RetentionPolicy;
import city.plaza.privacy.RetentionRun;
import city.plaza.privacy.RetentionRuns;
import city.plaza.request.OpenedRequest;
import city.plaza.request.report.Channel;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a city's night erases, and what it leaves. */
@PlazaTest
class RetentionTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Actor.Person ADA =
            new Actor.Person("ada", "Ada Admin", "ada@example.org", Set.of(Role.CITY_ADMIN), Set.of());

    @Autowired
    TestCities cities;

    @Autowired
    ReportIntake intake;

    @Autowired
    Retention retention;

    @Autowired
    RetentionRuns runs;

    @Autowired
    LegalHolds holds;

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
    City other;

    @BeforeEach
    void twoCities() {
        city = cities.open(getClass(), "forgetful-falls");
        other = cities.open(getClass(), "mindful-mills");
        sql(city, "update legal_hold set lifted_at = now(), person = null where lifted_at is null");
    }

    /**
     * The rule: data is kept for as long as the city published, counted from the day the request was closed, and no longer;
     * an open request keeps everything; a legal hold keeps everything.
     */
    @ParameterizedTest(name = "{0} kept for {1}, closed {2} days ago, {3}: {4}")
    @CsvSource(useHeadersInDisplayName = false, delimiter = '|', nullValues = "open", textBlock = """
            # what is kept  | for how long | closed … days ago | legal hold | afterwards
            CONTACTS        | P2Y          | 720               | none       | kept
            CONTACTS        | P2Y          | 740               | none       | erased
            CONTACTS        | P2Y          | open              | none       | kept
            CONTACTS        | P2Y          | 740               | request    | kept
            CONTACTS        | P2Y          | 740               | person     | kept
            CONTACTS        | P30D         | 31                | none       | erased
            TEXTS           | P1Y          | 360               | none       | kept
            TEXTS           | P1Y          | 370               | none       | erased
            TEXTS           | P1Y          | open              | none       | kept
            TEXTS           | P1Y          | 370               | request    | kept
            STAFF_NAMES     | P6M          | 170               | none       | kept
            STAFF_NAMES     | P6M          | 190               | none       | erased
            STAFF_NAMES     | P6M          | 190               | person     | kept
            """)
    void keepsEachKindForItsTimeAndNoLonger(
            RetentionKind kind, Period keep, @org.jspecify.annotations.Nullable Integer days, String hold, String then)
            throws SQLException {
        publish(city, Map.of(kind, keep));
        var mine = closed(city, report(city), days);
        var theirs = closed(other, report(other), days);
        if (hold.equals("request")) {
            as(city, ADA, () -> {
                holds.placeOnRequest(mine.number().value(), "Court order 7");
                return true;
            });
        } else if (hold.equals("person")) {
            sql(city, """
                    insert into legal_hold (id, person, reason, placed_by, placed_by_name, placed_at)
                    values (gen_random_uuid(), jsonb_build_object('query', 'x', 'subject', jsonb_build_object(
                        'emails', '["%s@example.org"]'::jsonb, 'phones', '[]'::jsonb, 'accounts', '[]'::jsonb,
                        'names', '[]'::jsonb, 'aliases', '[]'::jsonb, 'requests', '[]'::jsonb)),
                        'Court order 8', 'ada', 'Ada', now())""".formatted(mine.id()));
        }

        night();

        assertThat(holds(city, mine, kind)).isEqualTo(then.equals("kept"));
        assertThat(holds(other, theirs, kind)).as("the other city's").isTrue();
        assertThat(status(city, mine)).as("the request stays").isEqualTo(days == null ? "SUBMITTED" : "RESOLVED");
    }

    @Test
    void aSecondNightFindsNothingMoreToErase() throws SQLException {
        publish(city, Map.of(RetentionKind.CONTACTS, Period.ofYears(2), RetentionKind.TEXTS, Period.ofYears(2)));
        closed(city, report(city), 900);
        assertThat(night().erased().get(RetentionKind.CONTACTS)).isPositive();
        assertThat(night().erased()).isEmpty();
    }

    @Test
    void moreThanOneRoundTakesIsErasedInOneNight() throws SQLException {
        publish(city, Map.of(RetentionKind.CONTACTS, Period.ofYears(2)));
        var one = closed(city, report(city), 900);
        new WholeDatabase(url, owner, password).run("""
                set search_path = %s;
                insert into service_request (id, number, service_code, department_code, status, outcome, description,
                    language, channel, requested_at, updated_at, closed_at)
                select gen_random_uuid(), 'old-' || gen_random_uuid(), service_code, department_code, status, outcome,
                    description, language, channel, requested_at, updated_at, closed_at
                from service_request, generate_series(1, 1200) where id = '%s';
                insert into request_contact (request_id, email, language)
                select id, 'crowd@example.org', 'en' from service_request where number like 'old-%%'
                on conflict do nothing""".formatted(city.id().schema(), one.id()));
        assertThat(night().erased().get(RetentionKind.CONTACTS)).isEqualTo(1201);
    }

    @Test
    void aNightBeginsOnceHoweverManyNodesWantTo() {
        sql(city, "delete from retention_run");
        for (int node = 0; node < 3; node++) {
            as(city, new Actor.Plaza("privacy-retention"), () -> {
                runs.begin();
                return true;
            });
        }
        assertThat(number(city, "select count(*) from retention_run")).isEqualTo(1);
        finished();
    }

    private RetentionRun night() {
        sql(city, "delete from retention_run");
        as(city, new Actor.Plaza("privacy-retention"), () -> {
            runs.begin();
            return true;
        });
        return finished();
    }

    private RetentionRun finished() {
        return await().atMost(PATIENCE)
                .until(() -> as(city, ADA, runs::last).orElseThrow(), run -> run.finishedAt() != null);
    }

    private void publish(City where, Map<RetentionKind, Period> keep) {
        var whole = new EnumMap<RetentionKind, Period>(RetentionKind.class);
        for (var kind : RetentionKind.values()) {
            whole.put(kind, Period.ofYears(RetentionPolicy.MAX_YEARS));
        }
        whole.putAll(keep);
        as(where, ADA, () -> {
            retention.put(new RetentionPolicy(whole));
            return true;
        });
    }

    private OpenedRequest report(City where) {
        var key = UUID.randomUUID().toString();
        var result = as(
                where,
                new Actor.Anonymous(),
                () -> intake.submit(new SubmitReport(
                        new ServiceCode("pothole"),
                        "Deep hole",
                        Locale.ENGLISH,
                        new Place("12 Oak St", null),
                        Channel.WEB,
                        new SubmitReport.Reporter("Rita", key + "@example.org", null),
                        List.of(),
                        key)));
        var opened = ((IntakeResult.Accepted) result).request();
        sql(
                where,
                "update request_contact set email = '%s@example.org' where request_id = '%s'"
                        .formatted(opened.id(), opened.id()));
        return opened;
    }

    private OpenedRequest closed(City where, OpenedRequest request, @org.jspecify.annotations.Nullable Integer days) {
        sql(where, """
                insert into request_step (id, request_id, at, kind, visibility, actor_kind, actor_name, text)
                values (gen_random_uuid(), '%s', now(), 'COMMENTED', 'INTERNAL', 'STAFF', 'Cleo Clerk', 'Looked at it')""".formatted(request.id()));
        if (days != null) {
            sql(where, """
                    update service_request set status = 'RESOLVED', outcome = 'FIXED', assignee_name = 'Cleo Clerk',
                        closed_at = now() - interval '%d days' where id = '%s'""".formatted(days, request.id()));
        }
        return request;
    }

    private boolean holds(City where, OpenedRequest request, RetentionKind kind) {
        var condition = switch (kind) {
            case CONTACTS -> "exists (select from request_contact where request_id = r.id)";
            case TEXTS ->
                "description <> '' and exists (select from request_step where request_id = r.id and text <> '')";
            case STAFF_NAMES -> "exists (select from request_step where request_id = r.id and actor_name is not null)";
            default -> throw new IllegalArgumentException(kind.name());
        };
        return number(
                        where,
                        "select count(*) from service_request r where id = '%s' and %s"
                                .formatted(request.id(), condition))
                == 1;
    }

    private String status(City where, OpenedRequest request) {
        return read(
                where,
                () -> jdbc.sql("select status from service_request where id = ?")
                        .param(request.id())
                        .query(String.class)
                        .single());
    }

    private int number(City where, String sql) {
        return read(where, () -> jdbc.sql(sql).query(Integer.class).single());
    }

    private void sql(City where, String sql) {
        read(where, () -> jdbc.sql(sql).update());
    }

    private <T> T read(City where, Supplier<T> action) {
        return as(
                where,
                new Actor.Plaza("test"),
                () -> Objects.requireNonNull(transactions.execute(status -> action.get())));
    }

    private static <T> T as(City where, Actor actor, ScopedValue.CallableOp<T, RuntimeException> action) {
        return TenantContext.callAs(where.id(), () -> CurrentActor.callAs(actor, action));
    }
}
