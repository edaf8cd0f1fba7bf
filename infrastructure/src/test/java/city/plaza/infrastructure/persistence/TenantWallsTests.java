package city.plaza.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.Place;
import city.plaza.request.OpenedRequest;
import city.plaza.request.ServiceRequests;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.queue.QueueFilter;
import city.plaza.request.queue.QueueSort;
import city.plaza.request.report.Channel;
import city.plaza.request.tracking.RequestTracking;
import city.plaza.shared.RuleViolation;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlazaTest
class TenantWallsTests {

    @Autowired
    TestCities cities;

    @Autowired
    ReportIntake intake;

    @Autowired
    RequestTracking tracking;

    @Autowired
    DepartmentQueue queue;

    @Autowired
    ServiceRequests requests;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource pool;

    @Autowired
    EntityManagerFactory entities;

    @Autowired
    ApplicationContext context;

    City springfield;
    City shelbyville;

    @BeforeEach
    void twoCities() {
        springfield = cities.open(getClass(), "springfield");
        shelbyville = cities.open(getClass(), "shelbyville");
    }

    @Test
    void aReportIsSeenInItsOwnCityOnly() {
        var opened = report(springfield, "A canary sings on Main St");

        var at = TenantContext.callAs(
                springfield.id(),
                () -> asClerk(() ->
                        queue.page(QueueFilter.open().withText(opened.number().value()), QueueSort.NEWEST, 0, 10)));
        var elsewhere = TenantContext.callAs(
                shelbyville.id(),
                () -> asClerk(() -> queue.page(QueueFilter.open().withText("canary sings"), QueueSort.NEWEST, 0, 10)));

        assertThat(at).extracting(row -> row.number()).containsExactly(opened.number());
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void aSecretOfOneCityOpensNothingInAnother() {
        var here = report(springfield, "Here");
        var there = report(shelbyville, "There");

        assertThat(TenantContext.callAs(
                        springfield.id(), () -> anonymously(() -> tracking.bySecret(here.number(), here.secret()))))
                .isPresent();
        assertThat(TenantContext.callAs(
                        shelbyville.id(), () -> anonymously(() -> tracking.bySecret(there.number(), here.secret()))))
                .isEmpty();
    }

    @Test
    void aQueryWithoutACityIsDenied() {
        for (var repository : context.getBeansOfType(JpaRepository.class).values()) {
            for (var query : List.<Runnable>of(repository::findAll, repository::count, repository::deleteAll)) {
                assertThatThrownBy(query::run).rootCause().hasMessageContaining("permission denied");
            }
        }
        assertThat(context.getBeansOfType(JpaRepository.class)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void everyTableOfEveryEntityIsOutOfReachWithoutACity() {
        for (var entity : entities.getMetamodel().getEntities()) {
            assertThatThrownBy(() -> {
                        try (var manager = entities.createEntityManager()) {
                            manager.createQuery("from " + entity.getName()).getResultList();
                        }
                    })
                    .as(entity.getName())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theLoginItselfReadsNothing() throws SQLException {
        for (var table : List.of(
                "control.tenant",
                "cell.outbox",
                springfield.id().schema() + ".service_request",
                "pg_catalog.pg_authid")) {
            try (var connection = pool.getConnection()) {
                assertDenied(connection, "select count(*) from " + table);
            }
        }
    }

    @Test
    void aCitysRoleReadsNeitherItsNeighbourNorThePlatform() throws SQLException {
        try (var connection = pool.getConnection()) {
            become(connection, springfield.id().schema());
            assertThat(count(
                            connection,
                            "select count(*) from " + springfield.id().schema() + ".service_type"))
                    .isPositive();
        }
        for (var table : List.of(
                shelbyville.id().schema() + ".service_request",
                shelbyville.id().schema() + ".request_contact",
                "control.tenant",
                "cell.outbox",
                "pg_catalog.pg_authid",
                "pg_catalog.pg_shadow")) {
            try (var connection = pool.getConnection()) {
                become(connection, springfield.id().schema());
                assertDenied(connection, "select count(*) from " + table);
            }
        }
    }

    @Test
    void aCityAddsNothingToTheOutboxInAnothersName() throws SQLException {
        try (var connection = pool.getConnection()) {
            become(connection, springfield.id().schema());
            assertThatThrownBy(() -> execute(connection, """
                            insert into cell.outbox (id, tenant, listener, payload)
                            values (gen_random_uuid(), '%s', 'resident-notifier', '{}')""".formatted(shelbyville.id())))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void theRoleEndsWithItsTransaction() throws SQLException {
        try (var connection = pool.getConnection()) {
            become(connection, springfield.id().schema());
            connection.rollback();
            assertDenied(connection, "select count(*) from " + springfield.id().schema() + ".service_type");
        }
    }

    @Test
    void whatSpringfieldsClerkMayDoStopsAtTheCityLimits() {
        // Numbers run in each city on their own: go beyond those that Springfield has given out.
        var there = report(shelbyville, "There");
        while (known(springfield, there)) {
            there = report(shelbyville, "There again");
        }
        var beyond = there;

        assertThatThrownBy(() -> TenantContext.runAs(
                        springfield.id(),
                        () -> CurrentActor.runAs(TestCities.CLERK, () -> requests.take(beyond.number(), 0))))
                .isInstanceOf(RuleViolation.class);
        assertThat(TenantContext.callAs(shelbyville.id(), () -> asClerk(() -> queue.details(beyond.number())))
                        .orElseThrow()
                        .version())
                .isZero();
    }

    private boolean known(City city, OpenedRequest request) {
        return TenantContext.callAs(city.id(), () -> anonymously(() -> tracking.byNumber(request.number())))
                .isPresent();
    }

    private OpenedRequest report(City city, String description) {
        var result = TenantContext.callAs(
                city.id(),
                () -> anonymously(() -> intake.submit(new SubmitReport(
                        new ServiceCode("pothole"),
                        description,
                        Locale.ENGLISH,
                        new Place("12 Oak St", null),
                        Channel.WEB,
                        null,
                        List.of(),
                        null))));
        assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
        return ((IntakeResult.Accepted) result).request();
    }

    private static <T> T anonymously(ScopedValue.CallableOp<T, RuntimeException> action) {
        return CurrentActor.callAs(new Actor.Anonymous(), action);
    }

    private static <T> T asClerk(ScopedValue.CallableOp<T, RuntimeException> action) {
        return CurrentActor.callAs(TestCities.CLERK, action);
    }

    private static void become(Connection connection, String role) throws SQLException {
        execute(connection, "select set_config('role', '" + role + "', true)");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void assertDenied(Connection connection, String sql) {
        assertThatThrownBy(() -> execute(connection, sql))
                .as(sql)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }
}
