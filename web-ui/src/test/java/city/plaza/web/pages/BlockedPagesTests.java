package city.plaza.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.AreaKey;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.location.maps.CityMaps;
import city.plaza.location.maps.LayerDraft;
import city.plaza.location.maps.LayerReader;
import city.plaza.notice.EmergencyMode;
import city.plaza.notice.Notice;
import city.plaza.notice.NoticeScope;
import city.plaza.notice.Notices;
import city.plaza.notice.Severity;
import city.plaza.request.RequestNumber;
import city.plaza.request.report.Channel;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.routes.PublicRoutes;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningPlaza
@ScreenTest
class BlockedPagesTests {

    private static final ServiceCode POTHOLE = new ServiceCode("pothole");

    @Autowired
    private TestCities cities;

    @Autowired
    private CityUrls urls;

    @Autowired
    private Notices notices;

    @Autowired
    private EmergencyMode emergency;

    @Autowired
    private CityMaps maps;

    @Autowired
    private ReportIntake intake;

    @Autowired
    private Clock clock;

    private final Visitor visitor = new Visitor();
    private City city;
    private String origin;

    @BeforeEach
    void openACity() {
        city = cities.open(getClass(), "noticeville");
        origin = urls.origin(city.mainHost()).toString();
    }

    @AfterEach
    void beQuiet() {
        administer(() -> {
            notices.all().forEach(notice -> notices.remove(notice.id()));
            emergency.off();
            maps.remove("wards");
        });
    }

    @Test
    void showANoticeAtOnceThoughThePageIsKeptByBrowsers() {
        var before = visitor.get(origin + "/services");
        assertThat(visitor.get(origin + "/services", "If-None-Match", header(before, "etag"))
                        .statusCode())
                .isEqualTo(304);
        administer(() -> notices.put(notice("Storm tonight", NoticeScope.wholeCity())));

        var after = visitor.get(origin + "/services", "If-None-Match", header(before, "etag"));
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("Storm tonight", "https://weather.example/");
        for (var page : List.of("/", "/knowledge", "/track", "/report/simple")) {
            assertThat(body(page)).as(page).contains("Storm tonight");
        }
    }

    @Test
    void tellWhoReportsAKindOfThingWhatConcernsIt() {
        administer(() -> notices.put(notice("Crews are away", NoticeScope.of(POTHOLE))));

        assertThat(body("/services/pothole")).contains("Crews are away");
        assertThat(body("/report/simple?service=pothole")).contains("Crews are away");
        assertThat(body("/services/praise")).doesNotContain("Crews are away");
        assertThat(body("/")).doesNotContain("Crews are away");
    }

    @Test
    void tellWhoReportsInAnAreaWhatConcernsIt() {
        administer(() -> {
            maps.put("wards", text("en", "Wards"), LayerReader.read("""
                    {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"West"},
                     "geometry":{"type":"Polygon","coordinates":[[[-90,39],[-89,39],[-89,40],[-90,40],[-90,39]]]}}]}""", LayerDraft.Properties.automatic()));
            notices.put(notice("The water is off", NoticeScope.of(new AreaKey("wards", "west"))));
        });

        assertThat(visitor.get(origin + "/geo/areas.json").body()).contains("\"name\": \"West\"");
        assertThat(body(PublicRoutes.status(report(new GeoPoint(39.79, -89.65)))))
                .contains("The water is off");
        assertThat(body(PublicRoutes.status(report(new GeoPoint(41, -89.65))))).doesNotContain("The water is off");
        assertThat(body("/services/pothole")).doesNotContain("The water is off");
    }

    private RequestNumber report(GeoPoint at) {
        var report = new SubmitReport(
                POTHOLE, "A hole", Locale.ENGLISH, new Place(null, at), Channel.WEB, null, List.of(), null);
        var result = TenantContext.callAs(
                city.id(), () -> CurrentActor.callAs(new Actor.Anonymous(), () -> intake.submit(report)));
        return ((IntakeResult.Accepted) result).request().number();
    }

    @Test
    void offerOnlyWhatAnEmergencyLeaves() {
        administer(() -> emergency.on(
                text("en", "Flood in the valley"),
                List.of(POTHOLE),
                "+1 555 010 0100",
                clock.instant().plus(Duration.ofDays(2))));

        assertThat(body("/")).contains("Flood in the valley", "+1 555 010 0100").doesNotContain("Praise");
        assertThat(body("/services")).contains("Pothole").doesNotContain("Fallen tree", "Praise");
        assertThat(body("/services/praise"))
                .contains("The city does not take this here now. Call +1 555 010 0100.")
                .doesNotContain("/report?service=praise");
        assertThat(body("/report/simple")).contains("value=\"pothole\"").doesNotContain("value=\"praise\"");
        assertThat(body("/services/pothole")).contains("/report?service=pothole");
    }

    @Test
    void tellTheSameInTheReportWithAMap() {
        administer(() -> {
            notices.put(notice("Storm tonight", NoticeScope.wholeCity()));
            notices.put(notice("Crews are away", NoticeScope.of(POTHOLE)));
            emergency.on(
                    text("en", "Flood in the valley"),
                    List.of(POTHOLE),
                    "311",
                    clock.instant().plus(Duration.ofDays(2)));
        });
        try (var browser = Browser.start()) {
            var page = browser.visitor(Browser.Size.PHONE, "en");
            page.navigate(origin + "/report");
            page.getByText("Flood in the valley").waitFor();
            page.getByText("Storm tonight").first().waitFor();
            assertThat(page.locator("main").innerText()).contains("Pothole").doesNotContain("Praise");
            page.navigate(origin + "/report?service=pothole");
            page.getByText("Crews are away")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
            Browser.requireNoBarriers(page);
        }
    }

    @Test
    void haveNoBarriersInEnglishAndInArabicOnPhonesAndAtDesks() {
        administer(() -> {
            notices.put(notice("Storm tonight", NoticeScope.wholeCity()));
            notices.put(notice("Crews are away", NoticeScope.of(POTHOLE)));
        });
        try (var browser = Browser.start()) {
            for (var language : List.of("en", "ar")) {
                for (var size : Browser.Size.values()) {
                    var page = browser.visitor(size, language);
                    for (var path : List.of("/", "/services/pothole", "/report/simple?service=pothole")) {
                        page.navigate(origin + path);
                        Browser.requireNoBarriers(page);
                        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                                .as(path + " fits " + size)
                                .isTrue();
                    }
                    page.context().close();
                }
            }
        }
    }

    private Notice notice(String title, NoticeScope scope) {
        return new Notice(
                UUID.randomUUID(),
                Severity.WARNING,
                text("en", title),
                text("en", "Be careful."),
                "https://weather.example/",
                scope,
                clock.instant().minusSeconds(60),
                null);
    }

    private String body(String path) {
        var answer = visitor.get(origin + path, "Accept", "text/html", "Accept-Language", "en");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContain("??");
        return answer.body();
    }

    private void administer(Runnable action) {
        TenantContext.runAs(city.id(), () -> CurrentActor.runAs(new Actor.Plaza("test"), action));
    }

    private static LocalizedText text(String... tagsAndTexts) {
        var texts = new LinkedHashMap<String, String>();
        for (int at = 0; at < tagsAndTexts.length; at += 2) {
            texts.put(tagsAndTexts[at], tagsAndTexts[at + 1]);
        }
        return new LocalizedText(texts);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
