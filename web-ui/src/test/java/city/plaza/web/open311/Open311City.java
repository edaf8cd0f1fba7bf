package city.plaza.web.open311;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.apikey.ApiKeys;
import city.plaza.apikey.ApiScope;
import city.plaza.apikey.IssueKey;
import city.plaza.catalog.CatalogEditor;
import city.plaza.catalog.Condition;
import city.plaza.catalog.LocationPrecision;
import city.plaza.catalog.ServiceAttribute;
import city.plaza.catalog.ServiceAttribute.Question;
import city.plaza.catalog.ServiceAttribute.Value;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.department.DepartmentCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.request.DuplicateRequests;
import city.plaza.request.Outcome;
import city.plaza.request.RequestNumber;
import city.plaza.request.ServiceRequests;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.report.Channel;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.Visitor;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.springframework.context.ApplicationContext;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A city with something of everything, and somebody's program that talks to it. */
public final class Open311City {

    /** Corner of Main and 5th. */
    static final GeoPoint CORNER = new GeoPoint(41.88012, -87.63045);

    static final JsonMapper JSON = JsonMapper.builder().build();

    public final City city;
    final String base;
    private final ApplicationContext plaza;
    private final Visitor program = new Visitor();

    public Open311City(ApplicationContext plaza, Class<?> test, String name) {
        this.plaza = plaza;
        this.city = plaza.getBean(TestCities.class).open(test, name);
        this.base = plaza.getBean(CityUrls.class).origin(city.mainHost()) + "/open311/v2/";
        asPlaza(this::furnish);
    }

    private void furnish() {
        var catalog = plaza.getBean(CatalogEditor.class);
        catalog.put(type("streetlight", "Street light")
                .attributes(List.of(
                        new ServiceAttribute.Choice(
                                Question.of("pole", english("What is wrong?"))
                                        .asRequired()
                                        .asPublished(),
                                List.of(
                                        new Value("out", english("It is out")),
                                        new Value("blinks", english("It blinks")))),
                        new ServiceAttribute.Choices(
                                Question.of("colors", english("Which colors?")).asPublished(),
                                List.of(new Value("red", english("Red")), new Value("blue", english("Blue")))),
                        new ServiceAttribute.Line(
                                Question.of("rhythm", english("How often?"))
                                        .shownIf(Condition.equal("pole", "blinks"))
                                        .asRequired(),
                                null,
                                null),
                        new ServiceAttribute.Information(Question.of("thanks", english("Thank you")), false)))
                .response(english("We look within three days"))
                .build());
        catalog.put(type("needle", "Needle").precision(LocationPrecision.HIDDEN).build());
        catalog.put(type("noise", "Noise").precision(LocationPrecision.BLOCK).build());
        catalog.put(type("patrol", "Patrol")
                .reporterGroup(ServiceType.ReporterGroup.STAFF)
                .build());
    }

    static city.plaza.catalog.ServiceTypeBuilder type(String code, String name) {
        return ServiceType.builder(new ServiceCode(code), "streets", english(name))
                .department(new DepartmentCode("public-works"))
                .description(english(name + "."));
    }

    static LocalizedText english(String text) {
        return LocalizedText.of(Locale.ENGLISH, text);
    }

    void asPlaza(Runnable action) {
        TenantContext.runAs(city.id(), () -> CurrentActor.runAs(new Actor.Plaza("test"), action));
    }

    /** A report by the city's own page. */
    RequestNumber reported(String service, Place place) {
        var report = new SubmitReport(
                new ServiceCode(service),
                "Secret words of a resident",
                Locale.ENGLISH,
                place,
                Channel.WEB,
                new SubmitReport.Reporter("Rosa Resident", "rosa@example.org", null),
                List.of(),
                null,
                Map.of("pole", List.of("out")));
        return TenantContext.callAs(
                city.id(),
                () -> CurrentActor.callAs(new Actor.Plaza("test"), () -> switch (plaza.getBean(ReportIntake.class)
                        .submit(report)) {
                    case IntakeResult.Accepted accepted -> accepted.request().number();
                    case IntakeResult.Refused refused -> throw new AssertionError(refused);
                    case IntakeResult.KeyReused reused -> throw new AssertionError("Key reused");
                }));
    }

    void resolved(RequestNumber number, String text) {
        TenantContext.runAs(
                city.id(),
                () -> CurrentActor.runAs(TestCities.CLERK, () -> {
                    var requests = plaza.getBean(ServiceRequests.class);
                    requests.take(number, version(number));
                    requests.resolve(number, version(number), Outcome.FIXED, text);
                }));
    }

    /** The city handles one together with another. */
    void joined(RequestNumber number, RequestNumber parent) {
        TenantContext.runAs(
                city.id(),
                () -> CurrentActor.runAs(
                        TestCities.CLERK,
                        () -> plaza.getBean(DuplicateRequests.class).merge(number, version(number), parent)));
    }

    private int version(RequestNumber number) {
        return plaza.getBean(DepartmentQueue.class)
                .details(number)
                .orElseThrow()
                .version();
    }

    public HttpResponse<String> get(String path, String... headers) {
        return program.get(base + path, headers);
    }

    public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        return program.post(base + path, form, headers);
    }

    /** A key for somebody's program. */
    public String key(ApiScope... scopes) {
        return TenantContext.callAs(
                city.id(),
                () -> CurrentActor.callAs(
                        new Actor.Plaza("test"),
                        () -> plaza.getBean(ApiKeys.class)
                                .issue(new IssueKey(
                                        "Riverside App",
                                        "app@example.org",
                                        Set.of(scopes),
                                        LocalDate.now(ZoneOffset.UTC).plusMonths(1),
                                        null))
                                .secret()));
    }

    HttpResponse<String> send(String path, String type, String body, String... headers) {
        return send(path, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> send(String path, String type, byte[] body, String... headers) {
        var uri = URI.create(base + path);
        var request = HttpRequest.newBuilder(URI.create(uri.toString().replaceFirst("//[^/:]+", "//127.0.0.1")))
                .header("Host", uri.getAuthority())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode json(String path, String... headers) {
        return json(get(path, headers));
    }

    static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("content-type").orElse("").toLowerCase(Locale.ROOT))
                .as(answer.body())
                .isEqualTo("application/json;charset=utf-8");
        return JSON.readTree(answer.body());
    }

    static Document xml(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("content-type").orElse("").toLowerCase(Locale.ROOT))
                .as(answer.body())
                .isEqualTo("text/xml;charset=utf-8");
        try {
            var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
            return builder.parse(new InputSource(new StringReader(answer.body())));
        } catch (Exception e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    static List<String> ids(JsonNode requests) {
        return requests.valueStream()
                .map(each -> each.path("service_request_id").asString())
                .toList();
    }
}
