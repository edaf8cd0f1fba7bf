package city.plaza.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.request.OpenedRequest;
import city.plaza.request.Outcome;
import city.plaza.request.ServiceRequests;
import city.plaza.request.report.Channel;
import city.plaza.request.report.OpenRequest;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.kit.Assets;
import city.plaza.web.routes.PublicRoutes;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningPlaza
@ScreenTest
class ReadablePagesTests {

    @Autowired
    private TestCities cities;

    @Autowired
    private CityUrls urls;

    @Autowired
    private ServiceCatalog catalog;

    @Autowired
    private ServiceRequests requests;

    private final Visitor visitor = new Visitor();
    private City springfield;
    private String origin;
    private OpenedRequest pothole;

    @BeforeEach
    void reportAPothole() {
        springfield = cities.open(getClass(), "springfield");
        origin = urls.origin(springfield.mainHost()).toString();
        pothole = TenantContext.callAs(
                springfield.id(), () -> CurrentActor.callAs(new Actor.Anonymous(), () -> requests.open(report())));
    }

    private OpenRequest report() {
        return new OpenRequest(
                catalog.current().find(new ServiceCode("pothole")).orElseThrow(),
                "A deep hole next to the bus stop.",
                Locale.ENGLISH,
                new Place("12 Oak Street", new GeoPoint(39.79, -89.65)),
                Channel.WEB,
                null,
                List.of(),
                null,
                null);
    }

    private List<String> pages() {
        return List.of(
                "/",
                "/services",
                "/services?q=pothole",
                "/services?q=xyzzy",
                "/services/pothole",
                "/track",
                "/track?number=12",
                PublicRoutes.ACCESSIBILITY,
                PublicRoutes.PRIVACY,
                PublicRoutes.DEVELOPERS,
                PublicRoutes.status(pothole.number()),
                PublicRoutes.status(pothole.number(), pothole.secret()),
                "/services/nosuch");
    }

    @Test
    void costNobodyASession() {
        for (var page : pages()) {
            var answer = visitor.get(origin + page, "Accept", "text/html");
            assertThat(answer.statusCode()).as(page).isIn(200, 404, 422);
            assertThat(answer.headers().allValues("set-cookie")).as(page).noneMatch(each -> each.contains("SESSION"));
            assertThat(answer.body()).as(page).contains("<main id=\"main\"").doesNotContain("??");
            assertThat(header(answer, "content-security-policy")).as(page).doesNotContain("unsafe");
        }
    }

    @Test
    void areSentAgainOnlyWhenTheyChanged() {
        for (var page : List.of("/", "/services", PublicRoutes.status(pothole.number()))) {
            var first = visitor.get(origin + page);
            assertThat(header(first, "vary"))
                    .as(page)
                    .containsIgnoringCase("Accept-Language")
                    .containsIgnoringCase("Cookie");
            assertThat(header(first, "cache-control")).as(page).contains("no-cache");
            var again = visitor.get(origin + page, "If-None-Match", header(first, "etag"));
            assertThat(again.statusCode()).as(page).isEqualTo(304);
        }
        var own = visitor.get(origin + PublicRoutes.status(pothole.number(), pothole.secret()));
        assertThat(header(own, "cache-control")).isEqualTo("no-store");
        assertThat(header(own, "referrer-policy")).isEqualTo("no-referrer");
    }

    @Test
    void letBrowsersKeepTheirFilesForGood() {
        var ours = visitor.get(origin + Assets.url("plaza.css"));
        assertThat(ours.statusCode()).isEqualTo(200);
        assertThat(header(ours, "cache-control")).contains("immutable");
        assertThat(visitor.get(origin + Assets.url("lib/maplibre/maplibre-gl.mjs"))
                        .statusCode())
                .isEqualTo(200);
        var another = visitor.get(origin + "/assets/000000000000/plaza.css");
        assertThat(another.statusCode()).isEqualTo(200);
        assertThat(header(another, "cache-control")).isEqualTo("no-store");
    }

    @Test
    void speakTheReadersLanguageAmongTheCitys() {
        assertThat(visitor.get(origin + "/", "Accept-Language", "ar").body())
                .contains("<html lang=\"ar\" dir=\"rtl\"", "حفرة");
        assertThat(visitor.get(origin + "/", "Accept-Language", "ja, es;q=0.8").body())
                .contains("<html lang=\"es\"");
        assertThat(visitor.get(origin + "/", "Accept-Language", "zh").body()).contains("<html lang=\"en\"");
        var chosen = visitor.get(origin + "/services?lang=es", "Accept-Language", "ar");
        assertThat(chosen.body()).contains("<html lang=\"es\"");
        assertThat(chosen.headers().allValues("set-cookie")).anyMatch(each -> each.startsWith("plaza-lang=es"));
        assertThat(visitor.get(origin + "/", "Accept-Language", "ar").body()).contains("<html lang=\"es\"");
    }

    @Test
    void takeANumberHoweverItIsTypedOrTheWholeLink() {
        var number = pothole.number().value();
        for (var typed :
                List.of(number, number.replace("-", ""), "%20" + number.replace("-", "%20") + "%20", "%23" + number)) {
            var answer = visitor.get(origin + "/track?number=" + typed);
            assertThat(answer.statusCode()).as(typed).isEqualTo(302);
            assertThat(header(answer, "location")).as(typed).endsWith(PublicRoutes.status(pothole.number()));
        }
        var link = origin + PublicRoutes.status(pothole.number(), pothole.secret());
        assertThat(header(visitor.get(origin + "/track?number=" + link), "location"))
                .endsWith(PublicRoutes.status(pothole.number(), pothole.secret()));
        assertThat(visitor.get(origin + "/track?number=").statusCode()).isEqualTo(422);
        assertThat(visitor.get(origin + "/track?number=1999-000001").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get(origin + "/track?number=https://evil.example/x").statusCode())
                .isEqualTo(422);
    }

    @Test
    void keepWhatWasSaidFromThoseWithoutTheLink() {
        var open = visitor.get(origin + PublicRoutes.status(pothole.number())).body();
        assertThat(open).contains("12 Oak Street").doesNotContain("bus stop");
        assertThat(visitor.get(origin + PublicRoutes.status(pothole.number(), pothole.secret()))
                        .body())
                .contains("bus stop");
        assertThat(visitor.get(origin + PublicRoutes.status(pothole.number(), "wrong-secret-wrong-secret"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void letWhoeverHoldsTheLinkSayThatItIsNotOver() {
        resolve();
        assertThat(visitor.get(origin + PublicRoutes.status(pothole.number())).body())
                .contains("/report?service=pothole")
                .doesNotContain("name=\"reason\"");
        try (var browser = Browser.start()) {
            var page = browser.visitorWithoutScripts(Browser.Size.PHONE, "ar");
            page.navigate(origin + PublicRoutes.status(pothole.number(), pothole.secret()));
            Browser.picture(page, "status-reopen-ar");
            page.locator("form button[type=submit]").click();
            assertThat(page.locator("#reason").getAttribute("aria-invalid")).isEqualTo("true");
            page.context().close();

            var english = browser.visitor(Browser.Size.DESK, "en");
            english.navigate(origin + PublicRoutes.status(pothole.number(), pothole.secret()));
            Browser.requireNoBarriers(english);
            Browser.picture(english, "status-reopen-en");
            english.locator("#reason").fill("Only half of it is filled.");
            english.locator("form button[type=submit]").click();

            assertThat(english.url()).endsWith(PublicRoutes.status(pothole.number(), pothole.secret()));
            assertThat(english.locator(".plaza-status .plaza-badge").innerText())
                    .contains("In progress");
            assertThat(english.locator(".plaza-timeline > li").first().innerText())
                    .contains("Reopened", "The person who reported it", "Only half of it is filled.");
            Browser.picture(english, "status-reopened-en");
        }
        assertThat(visitor.get(origin + PublicRoutes.status(pothole.number())).body())
                .contains("Reopened")
                .doesNotContain("Only half");
    }

    @Test
    void refuseAContestWithoutTheFormsToken() {
        resolve();
        assertThat(visitor.post(
                                origin + PublicRoutes.status(pothole.number(), pothole.secret()),
                                Map.of("reason", "Forged elsewhere."))
                        .statusCode())
                .isEqualTo(403);
    }

    private void resolve() {
        TenantContext.runAs(
                springfield.id(),
                () -> CurrentActor.runAs(TestCities.CLERK, () -> {
                    requests.take(pothole.number(), 0);
                    requests.resolve(pothole.number(), 1, Outcome.FIXED, "Filled with asphalt.");
                }));
    }

    @Test
    void haveNoBarriersInEnglishAndInArabicOnPhonesAndAtDesks() {
        try (var browser = Browser.start()) {
            for (var language : List.of("en", "ar")) {
                for (var size : Browser.Size.values()) {
                    var page = browser.visitor(size, language);
                    for (var path : pages()) {
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

    @Test
    void drawTheMapOfAReportAndSayItInWordsWithoutScripts() {
        try (var browser = Browser.withMaps()) {
            var path = origin + PublicRoutes.status(pothole.number());
            var page = browser.visitor(Browser.Size.PHONE, "en");
            page.navigate(path);
            page.locator("city-map").scrollIntoViewIfNeeded();
            page.waitForSelector("city-map[data-ready]");
            Browser.requireNoBarriers(page);
            var plain = browser.visitorWithoutScripts(Browser.Size.PHONE, "en");
            plain.navigate(path);
            assertThat(plain.locator("city-map").innerText()).contains("12 Oak Street");
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
