package city.plaza.web.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.PlazaApplication;
import city.plaza.audit.AuditVerdict;
import city.plaza.audit.AuditVerifier;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.local.LocalOptions;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.local.LocalPorts;
import city.plaza.infrastructure.local.LocalPostgres;
import city.plaza.infrastructure.testing.KillTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.migration.CityMigrations;
import city.plaza.request.RequestNumber;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.queue.QueueFilter;
import city.plaza.request.queue.QueueSort;
import city.plaza.request.tracking.RequestTracking;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.CellTransactions;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.Visitor;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cities in two cells, each a PostgreSQL server of its own, and control in a database apart; one of the servers is killed
 * and comes back.
 */
@KillTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoCellsTests {

    private static final CellId EAST = new CellId("east");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CONTROL = "plaza_control";
    private static final String OPEN311 = "/open311/v2/requests";

    private final Visitor visitor = new Visitor();
    private LocalPlatform servers;
    private LocalPostgres east;
    private ConfigurableApplicationContext plaza;
    private int port;
    private List<City> atMain;
    private List<City> atEast;

    @BeforeAll
    void start(@TempDir Path folder) throws SQLException {
        var options = LocalOptions.keptIn(folder).withoutKeycloak();
        servers = LocalPlatform.start(options);
        east = servers.addCell(EAST.value(), options);
        port = LocalPorts.free();
        var settings = new LinkedHashMap<>(servers.environment());
        settings.putAll(controlOfItsOwn());
        settings.put("server.port", Integer.toString(port));
        settings.put("plaza.public-port", Integer.toString(port));
        settings.put("plaza.api-rates.per-address", "100000");
        settings.put("plaza.public-rates.percent", "100000");
        // What a worker held when the server died is given to another that much later.
        settings.put("plaza.outbox.lease", "5s");
        settings.put("spring.main.banner-mode", "off");
        plaza = new SpringApplicationBuilder(PlazaApplication.class, TestCities.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        var cities = plaza.getBean(TestCities.class);
        atMain = List.of(cities.open("springfield", CellId.MAIN), cities.open("shelbyville", CellId.MAIN));
        atEast = List.of(cities.open("ogdenville", EAST), cities.open("brockway", EAST));
    }

    private Map<String, String> controlOfItsOwn() throws SQLException {
        var server = servers.postgres();
        server.execute("postgres", List.of("create database " + CONTROL + " owner plaza_owner"));
        return Map.of(
                "plaza.control.db.url", server.jdbcUrl(CONTROL),
                "plaza.control.db.password", server.password("plaza_runtime"),
                "plaza.control.db.owner.password", server.password("plaza_owner"));
    }

    @AfterAll
    void stop() {
        plaza.close();
        servers.close();
    }

    @Test
    void aCitysDataIsInItsCellAndNowhereElse() throws SQLException {
        assertThat(atMain).extracting(City::cell).containsOnly(CellId.MAIN);
        assertThat(atEast).extracting(City::cell).containsOnly(EAST);
        assertThat(schemas(servers.postgres(), CONTROL)).contains("control").doesNotContain("cell");
        assertThat(schemas(servers.postgres(), "plaza"))
                .contains("cell", "city_springfield", "city_shelbyville")
                .doesNotContain("control", "city_ogdenville", "city_brockway", "platform");
        assertThat(schemas(east, "plaza"))
                .contains("cell", "city_ogdenville", "city_brockway")
                .doesNotContain("control", "city_springfield", "city_shelbyville", "platform");

        var springfield = atMain.getFirst();
        var ogdenville = atEast.getFirst();
        var link = report(ogdenville);
        assertThat(at(ogdenville, link).statusCode()).isEqualTo(200);
        assertThat(at(springfield, link).statusCode()).isEqualTo(404);
        var number = link.replaceAll(".*/requests/([^/]+)/.*", "$1");
        var secret = link.replaceAll(".*/requests/[^/]+/([^/?]+).*", "$1");
        assertThat(opens(ogdenville, number, secret)).isTrue();
        assertThat(opens(springfield, number, secret)).isFalse();
        assertThat(TenantContext.<AuditVerdict, RuntimeException>callAs(
                        ogdenville.id(),
                        () -> CurrentActor.callAs(
                                new Actor.Plaza("test"),
                                () -> plaza.getBean(AuditVerifier.class).verify(List.of()))))
                .isInstanceOf(AuditVerdict.Sound.class);
        assertThat(anchors(CellId.MAIN, ogdenville)).isZero();
    }

    @Test
    void aCellThatIsKilledTakesItsOwnCitiesAlongAndNoOther() {
        var links = new ArrayList<String>();
        var desks = new LinkedHashMap<City, FormDesk>();
        for (var city : all()) {
            desks.put(city, FormDesk.visit(origin(city)));
            links.add(report(city));
        }

        east.kill();
        await().atMost(PATIENCE)
                .until(() -> atEast.stream().allMatch(city -> get(city, "/").statusCode() == 503));

        for (var city : atEast) {
            isAway(get(city, "/"), "This 311 cannot be reached just now");
            isAway(get(city, "/services"), "This 311 cannot be reached just now");
            isAway(get(city, OPEN311 + ".json"), "[{\"code\":503,\"description\":\"The 311 of this city");
            isAway(get(city, OPEN311 + ".xml"), "<errors><error><code>503</code>");
            assertThat(Objects.requireNonNull(desks.get(city))
                            .send(UUID.randomUUID().toString())
                            .status())
                    .isEqualTo(503);
        }
        for (var city : atMain) {
            for (int again = 0; again < 5; again++) {
                var began = System.nanoTime();
                var link = Objects.requireNonNull(desks.get(city))
                        .send(UUID.randomUUID().toString())
                        .link();
                assertThat(link).isNotNull();
                links.add(link);
                assertThat(get(city, "/").statusCode()).isEqualTo(200);
                assertThat(get(city, OPEN311 + ".json").statusCode()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
            }
            assertThat(queued(city)).isGreaterThanOrEqualTo(6);
        }
        await().atMost(PATIENCE).until(() -> unheard(CellId.MAIN) == 0);
        theNodeSays(503, "DOWN", 0);
        migrationNamesTheCellAndDoesTheOther();

        east.start();
        await().atMost(PATIENCE)
                .until(() -> atEast.stream().allMatch(city -> get(city, "/").statusCode() == 200));
        theNodeSays(200, "UP", 1);
        for (var city : atEast) {
            links.add(report(city));
            assertThat(get(city, OPEN311 + ".json").statusCode()).isEqualTo(200);
        }
        await().atMost(PATIENCE).until(() -> unheard(CellId.MAIN) + unheard(EAST) == 0);
        assertThat(links)
                .allMatch(link ->
                        Objects.requireNonNull(desks.get(atMain.getFirst())).look(link) == 200);
        assertThat(new TestMail(() -> servers.mail().messages()).idsByAddress())
                .hasSizeGreaterThanOrEqualTo(links.size())
                .allSatisfy((address, ids) -> assertThat(ids).as(address).hasSize(1));
    }

    private void isAway(HttpResponse<String> answer, String says) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).contains(says);
    }

    /** A node that can serve some of its cities is ready, and tells its operators which it cannot. */
    private void theNodeSays(int statusOfEast, String stateOfEast, int reachable) {
        var health = "http://localhost:" + port + "/actuator/health";
        assertThat(visitor.get(health + "/readiness").statusCode()).isEqualTo(200);
        assertThat(visitor.get(health + "/liveness").statusCode()).isEqualTo(200);
        assertThat(visitor.get(health + "/cells/main").statusCode()).isEqualTo(200);
        var answer = visitor.get(health + "/cells/east");
        assertThat(answer.statusCode()).isEqualTo(statusOfEast);
        assertThat(answer.body()).contains(stateOfEast);
        var meters = plaza.getBean(MeterRegistry.class);
        assertThat(Map.of(
                        "main",
                                meters.get("plaza.cell.reachable")
                                        .tag("cell", "main")
                                        .gauge()
                                        .value(),
                        "east",
                                meters.get("plaza.cell.reachable")
                                        .tag("cell", "east")
                                        .gauge()
                                        .value()))
                .isEqualTo(Map.of("main", 1.0, "east", (double) reachable));
    }

    private void migrationNamesTheCellAndDoesTheOther() {
        var summary = CurrentActor.callAs(
                new Actor.Plaza("migrate"),
                () -> plaza.getBean(CityMigrations.class).run(1, (result, done, every) -> {}));
        assertThat(summary.failed()).isEmpty();
        assertThat(summary.cellFailures()).singleElement().satisfies(failure -> {
            assertThat(failure.cell()).isEqualTo(EAST);
            assertThat(failure.problem()).contains("Cannot provision schema cell");
        });
    }

    private List<City> all() {
        var all = new ArrayList<>(atMain);
        all.addAll(atEast);
        return all;
    }

    private String origin(City city) {
        return "http://" + city.mainHost() + ":" + port;
    }

    private HttpResponse<String> get(City city, String path) {
        return visitor.get(origin(city) + path, "Accept-Language", "en");
    }

    private HttpResponse<String> at(City city, String link) {
        return get(city, link.replaceFirst("^http://[^/]+", ""));
    }

    private String report(City city) {
        var link =
                FormDesk.visit(origin(city)).send(UUID.randomUUID().toString()).link();
        assertThat(link).isNotNull();
        return link;
    }

    private boolean opens(City city, String number, String secret) {
        return TenantContext.<Boolean, RuntimeException>callAs(
                city.id(),
                () -> CurrentActor.callAs(
                        new Actor.Anonymous(),
                        () -> plaza.getBean(RequestTracking.class)
                                .bySecret(new RequestNumber(number), secret)
                                .isPresent()));
    }

    private int queued(City city) {
        return TenantContext.<Integer, RuntimeException>callAs(
                city.id(),
                () -> CurrentActor.callAs(
                        TestCities.CLERK,
                        () -> plaza.getBean(DepartmentQueue.class)
                                .page(QueueFilter.open(), QueueSort.NEWEST, 0, 50)
                                .size()));
    }

    private int unheard(CellId cell) {
        return count(cell, TestMail.UNHEARD);
    }

    private int anchors(CellId cell, City city) {
        return count(cell, "select count(*) from cell.audit_anchor where tenant = '" + city.id() + "'");
    }

    private int count(CellId cell, String sql) {
        return plaza.getBean(CellTransactions.class)
                .read(
                        cell,
                        () -> plaza.getBean(JdbcClient.class)
                                .sql(sql)
                                .query(Integer.class)
                                .single());
    }

    private static List<String> schemas(LocalPostgres server, String database) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl(database), "postgres", server.password("postgres"));
                var query = connection.prepareStatement("select nspname from pg_namespace");
                var rows = query.executeQuery()) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
