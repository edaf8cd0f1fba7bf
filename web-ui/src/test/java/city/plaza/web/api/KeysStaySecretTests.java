package city.plaza.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import city.plaza.apikey.ApiKeys;
import city.plaza.apikey.ApiScope;
import city.plaza.apikey.IssueKey;
import city.plaza.apikey.IssuedKey;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.security.PresentedKey;
import city.plaza.web.testing.LogBook;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.Visitor;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** However a program sends its key, and however much is logged: the key is nowhere afterwards. */
@RunningPlaza
@TestPropertySource(
        properties = {
            "server.tomcat.basedir=target/keys-stay-secret",
            "server.tomcat.accesslog.enabled=true",
            "server.tomcat.accesslog.buffered=false"
        })
class KeysStaySecretTests {

    private static final Path ACCESS_LOGS = Path.of("target/keys-stay-secret/logs");
    /** Where the secret begins in a key. */
    private static final int SECRET = 17;

    @Autowired
    TestCities cities;

    @Autowired
    CityUrls urls;

    @Autowired
    ApiKeys keys;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MeterRegistry meters;

    private final List<Logger> loud = List.of(
            (Logger) LoggerFactory.getLogger("org.springframework.web"),
            (Logger) LoggerFactory.getLogger("org.springframework.security"),
            (Logger) LoggerFactory.getLogger("city.plaza"));
    private LogBook log;
    private City springfield;

    @BeforeEach
    void listen() {
        springfield = cities.open(getClass(), "springfield");
        log = new LogBook();
        loud.forEach(logger -> logger.setLevel(Level.DEBUG));
    }

    @AfterEach
    void listenNoMore() {
        loud.forEach(logger -> logger.setLevel(null));
        log.close();
    }

    @Test
    void whereverTheyAreSent() throws IOException {
        var issued = as(() -> keys.issue(aKey(ApiScope.CREATE)));
        var limited = as(() -> keys.issue(aKey(ApiScope.READ)));
        var rotated = as(() -> keys.rotate(limited.key().id(), 1, lastDay()));
        as(() -> {
            keys.revoke(limited.key().id());
            return true;
        });
        var answers = new StringBuilder();
        for (var key : List.of(issued.secret(), limited.secret(), rotated.secret(), issued.secret() + "x")) {
            answers.append(call(key));
        }
        var secrets = List.of(secret(issued), secret(limited), secret(rotated));

        assertThat(log.text()).contains("api_key=***").doesNotContain(secrets);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> accessLogs().contains("/open311/v2/requests.xml"));
        assertThat(accessLogs()).doesNotContain(secrets);
        assertThat(answers.toString()).doesNotContain(secrets);
        assertThat(everythingMeasured()).isNotEmpty().doesNotContain(secrets);
        assertThat(everythingStored()).contains(issued.key().publicId()).doesNotContain(secrets);
    }

    private String call(String key) {
        var program = new Visitor();
        var open311 = urls.origin(springfield.mainHost()) + "/open311/v2/";
        var query = "?api_key=" + key + "&service_code=pothole";
        var answers = List.of(
                program.get(open311 + "requests.json" + query),
                program.get(open311 + "requests.json?service_code=pothole&%61pi_key=" + key),
                program.get(open311 + "nothing/of/the/kind.xml" + query),
                program.get(open311 + "requests/%0a.json" + query),
                program.get(open311 + "services.json", PresentedKey.HEADER, key),
                program.post(open311 + "requests.xml" + query, Map.of("service_code", "volcano")),
                program.post(open311 + "requests.json", Map.of("api_key", key, "service_code", "volcano")));
        return answers.stream()
                .map(answer -> answer.headers() + " " + answer.body() + "\n")
                .reduce("", String::concat);
    }

    private static String accessLogs() throws IOException {
        var lines = new StringBuilder();
        try (var files = Files.list(ACCESS_LOGS)) {
            for (var file : files.toList()) {
                lines.append(Files.readString(file));
            }
        }
        return lines.toString();
    }

    private String everythingMeasured() {
        return meters.getMeters().stream()
                .map(meter -> meter.getId().toString() + "\n")
                .collect(Collectors.joining());
    }

    private String everythingStored() {
        var reading = new TransactionTemplate(transactions);
        var city = TenantContext.callAs(
                springfield.id(),
                () -> Objects.requireNonNull(
                        reading.execute(status -> text("api_key") + text("audit_entry") + text("request_step"))));
        var platform = TenantContext.<String, RuntimeException>callInCell(
                CellId.MAIN, () -> Objects.requireNonNull(reading.execute(status -> text("cell.outbox"))));
        return city + platform;
    }

    private String text(String table) {
        return jdbc.sql("select coalesce(string_agg(each::text, ' '), '') from " + table + " each")
                .query(String.class)
                .single();
    }

    private LocalDate lastDay() {
        return clock.instant().atZone(springfield.zone()).toLocalDate().plusDays(1);
    }

    private IssueKey aKey(ApiScope scope) {
        return new IssueKey("Vendor", "vendor@example.org", Set.of(scope), lastDay(), null);
    }

    private static String secret(IssuedKey issued) {
        return issued.secret().substring(SECRET);
    }

    private <T> T as(Supplier<T> action) {
        return TenantContext.callAs(
                springfield.id(), () -> CurrentActor.<T, RuntimeException>callAs(new Actor.Plaza("test"), action::get));
    }
}
