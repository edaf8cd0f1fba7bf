package city.plaza.web.pages.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.CatalogEditor;
import city.plaza.catalog.LocationPrecision;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.catalog.ServiceTypeBuilder;
import city.plaza.department.DepartmentCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.ScreenTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.request.OpenedRequest;
import city.plaza.request.Outcome;
import city.plaza.request.ServiceRequests;
import city.plaza.request.Visibility;
import city.plaza.request.report.Channel;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.Accident;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.LogBook;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.Visitor;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of a request tells to whom, and what the e-mails about it promise. */
@RunningPlaza
@ScreenTest
class StatusPagesTests {

    private static final String HOME = "12 Oak St";
    private static final GeoPoint POINT = new GeoPoint(39.80123, -89.65123);

    /** Whether a number, or an address, stands in right-to-left words outside of an isolate of its own. */
    private static final String BARE = """
            (main, number) => {
                const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
                for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                    for (const piece of [number, '12 Oak St', '2026-000123']) {
                        const at = text.data.indexOf(piece);
                        const mark = at > 0 ? text.data[at - 1] : '';
                        if (at >= 0 && !text.parentElement.closest('bdi, [dir=ltr], [dir=auto]')
                                && mark !== '\\u2066' && mark !== '\\u2068') {
                            return true;
                        }
                    }
                }
                return false;
            }""";

    private static final String IN_ORDER = """
            element => {
                const text = element.firstChild;
                const left = at => {
                    const range = document.createRange();
                    range.setStart(text, at);
                    range.setEnd(text, at + 1);
                    return range.getBoundingClientRect().left;
                };
                return left(0) < left(5);
            }""";

    @Autowired
    private TestCities cities;

    @Autowired
    private CityUrls urls;

    @Autowired
    private CatalogEditor catalog;

    @Autowired
    private ReportIntake intake;

    @Autowired
    private ServiceRequests requests;

    private City springfield;
    private City shelbyville;
    private final Visitor visitor = new Visitor();

    @BeforeEach
    void openCities() {
        springfield = cities.open(getClass(), "springfield");
        shelbyville = cities.open(getClass(), "shelbyville");
        for (var city : List.of(springfield, shelbyville)) {
            TenantContext.runAs(
                    city.id(),
                    () -> CurrentActor.runAs(new Actor.Plaza("test"), () -> {
                        catalog.put(type("no-heat")
                                .precision(LocationPrecision.BLOCK)
                                .build());
                        catalog.put(
                                type("noise").precision(LocationPrecision.AREA).build());
                        catalog.put(type("abuse")
                                .precision(LocationPrecision.HIDDEN)
                                .build());
                        catalog.put(type("inspection")
                                .reporterGroup(ServiceType.ReporterGroup.STAFF)
                                .build());
                        catalog.put(
                                type("tip").receipt(ServiceType.Receipt.NOTHING).build());
                    }));
        }
    }

    @ParameterizedTest
    @EnumSource(LocationPrecision.class)
    void thePublicPageTellsNoMoreOfAPlaceThanItsTypeAllows(LocationPrecision precision) {
        var service = switch (precision) {
            case EXACT -> "pothole";
            case BLOCK -> "no-heat";
            case AREA -> "noise";
            case HIDDEN -> "abuse";
        };
        var opened = report(springfield, service, Locale.ENGLISH, address());
        clerk(() -> requests.comment(
                opened.number(), 0, "We were at 12 OAK ST, Apt 4, and rang the bell.", Visibility.PUBLIC));

        var open = visitor.get(page(springfield, opened));
        var own = visitor.get(ownPage(springfield, opened));
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(own.body()).contains(HOME, "We were at 12 OAK ST, Apt 4");
        if (precision == LocationPrecision.EXACT) {
            assertThat(open.body()).contains(HOME, "We were at 12 OAK ST, Apt 4");
            assertThat(open.headers().firstValue("x-robots-tag")).isEmpty();
        } else {
            assertThat(open.body())
                    .contains("rang the bell")
                    .doesNotContainIgnoringCase(HOME)
                    .doesNotContain("39.80123", "89.65123");
            assertThat(open.headers().firstValue("x-robots-tag")).contains("noindex");
            assertThat(open.body().contains("Oak St")).isEqualTo(precision == LocationPrecision.BLOCK);
        }
    }

    @Test
    void whatOnlyStaffReportAndWhatGivesNoReceiptIsNotToldByNumber() {
        var tip = report(springfield, "tip", Locale.ENGLISH, address());
        var inspection = as(springfield, TestCities.CLERK, () -> submit("inspection", Locale.ENGLISH, address()));

        for (var hidden : List.of(tip, inspection)) {
            assertThat(visitor.get(page(springfield, hidden)).statusCode()).isEqualTo(404);
            assertThat(track(hidden.number().value())).contains("There is no report with this number");
            assertThat(visitor.get(ownPage(springfield, hidden)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aLinkOfAnotherCityIsNotTakenForAReportOfThisOne() {
        var here = report(springfield, "pothole", Locale.ENGLISH, address());
        var there = report(shelbyville, "pothole", Locale.ENGLISH, address());

        assertThat(track(page(shelbyville, there))).contains("This link is of another city");
        assertThat(track(ownPage(shelbyville, there))).contains("This link is of another city");
        assertThat(visitor.visit(trackAddress(ownPage(springfield, here))).body())
                .contains(here.number().value(), "Deep hole.");
        assertThat(visitor.visit(trackAddress(here.number().value())).body())
                .contains(here.number().value());
    }

    @Test
    void theEmailThatItIsFixedAndItsPageOfferTheSameAndItHolds() throws Exception {
        var reader = address();
        var opened = report(springfield, "pothole", Locale.ENGLISH, reader);
        TestMail.shared().to(reader, 1);
        clerk(() -> requests.take(opened.number(), 0));
        TestMail.shared().to(reader, 2);
        clerk(() -> requests.resolve(opened.number(), 1, Outcome.FIXED, "Filled this morning."));

        var email = TestMail.shared().to(reader, 3).getLast();
        var text = TestMail.text(email);
        assertThat(text)
                .contains("tell us what is wrong. You can do so until ")
                .contains("keeps its number " + opened.number())
                .doesNotContain("button", "report it again");
        assertThat(TestMail.html(email)).contains("tell us what is wrong. You can do so until ");
        var link = text.lines()
                .filter(line -> line.endsWith("/" + opened.secret()))
                .findFirst()
                .orElseThrow();
        try (var browser = Browser.start()) {
            var phone = browser.visitor(Browser.Size.PHONE, "en");
            phone.navigate(link);
            PlaywrightAssertions.assertThat(phone.locator("main")).containsText("You can do this until");
            PlaywrightAssertions.assertThat(phone.locator("main")).not().containsText("Report it again");
            phone.locator("#reason").fill("It is open again after the rain.");
            Browser.picture(phone, "status-reopen-en");
            phone.getByText("Open it again").click();
            PlaywrightAssertions.assertThat(phone.locator("main")).containsText("In progress");
            PlaywrightAssertions.assertThat(phone.locator("main"))
                    .containsText(opened.number().value());
        }
    }

    @Test
    void numbersAddressesAndDatesStandByThemselvesFromRightToLeft() throws Exception {
        var reader = address();
        var opened = report(springfield, "pothole", Locale.forLanguageTag("ar"), reader);
        TestMail.shared().to(reader, 1);
        clerk(() -> requests.take(opened.number(), 0));
        clerk(() -> requests.resolve(opened.number(), 1, Outcome.FIXED, "تم."));
        var email = TestMail.text(TestMail.shared().to(reader, 3).getLast());
        var number = opened.number().value();

        assertThat(email)
                .contains("\u2068" + number + "\u2069", "\u2068" + HOME + "\u2069")
                .doesNotContainPattern("[^\u2068/]" + number)
                .doesNotContainPattern(": \\d");
        var stop = email.lines()
                .filter(line -> line.contains("/letters/"))
                .findFirst()
                .orElseThrow();
        try (var browser = Browser.start()) {
            for (var size : Browser.Size.values()) {
                var page = browser.visitor(size, "ar");
                for (var address : List.of(ownPage(springfield, opened), stop, trackAddress(number + "0000000"))) {
                    page.navigate(address);
                    assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
                    assertThat((Boolean) page.locator("main").evaluate(BARE, number))
                            .as(address)
                            .isFalse();
                    Browser.requireNoBarriers(page);
                    Browser.picture(
                            page,
                            "rtl-" + size + "-"
                                    + address.replaceAll("[^a-z]+", "-").replaceFirst("http-", ""));
                }
                // Drawn from left to right: its year stands to the left of what follows.
                page.navigate(ownPage(springfield, opened));
                var drawn = page.locator("main .plaza-number").first();
                assertThat((Boolean) drawn.evaluate(IN_ORDER)).isTrue();
            }
        }
    }

    @Test
    void noSecretOfALinkIsLoggedWhenItsPageFails() {
        var number = report(springfield, "pothole", Locale.ENGLISH, address()).number();
        var pages = urls.origin(springfield.mainHost()) + "/requests/" + number;
        try (var log = new LogBook()) {
            for (var page : List.of("/letters/" + Accident.SECRET, "/" + Accident.SECRET)) {
                assertThat(visitor.get(pages + page, "Accept", "text/html").statusCode())
                        .isEqualTo(500);
            }
            assertThat(log.text())
                    .contains("/requests/" + number + "/letters/… answered 500")
                    .contains("/requests/" + number + "/… answered 500")
                    .doesNotContain(Accident.SECRET);
        }
    }

    private static ServiceTypeBuilder type(String code) {
        return ServiceType.builder(new ServiceCode(code), "streets", LocalizedText.of(Locale.ENGLISH, code))
                .department(new DepartmentCode("public-works"))
                .icon("road")
                .description(LocalizedText.of(Locale.ENGLISH, code))
                .location(ServiceType.Demand.OPTIONAL);
    }

    private OpenedRequest report(City city, String service, Locale language, String email) {
        return as(city, new Actor.Anonymous(), () -> submit(service, language, email));
    }

    private OpenedRequest submit(String service, Locale language, String email) {
        var result = intake.submit(new SubmitReport(
                new ServiceCode(service),
                "Deep hole.",
                language,
                new Place(HOME, POINT),
                Channel.WEB,
                new SubmitReport.Reporter("Rosa Resident", email, null),
                List.of(),
                null));
        return ((IntakeResult.Accepted) result).request();
    }

    private void clerk(Runnable action) {
        TenantContext.runAs(springfield.id(), () -> CurrentActor.runAs(TestCities.CLERK, action));
    }

    private static <T> T as(City city, Actor actor, Supplier<T> action) {
        return TenantContext.callAs(city.id(), () -> CurrentActor.callAs(actor, action::get));
    }

    private static String address() {
        return "rosa-" + UUID.randomUUID() + "@example.org";
    }

    private String page(City city, OpenedRequest opened) {
        return urls.origin(city.mainHost()) + "/requests/" + opened.number();
    }

    private String ownPage(City city, OpenedRequest opened) {
        return page(city, opened) + "/" + opened.secret();
    }

    private String trackAddress(String typed) {
        return urls.origin(springfield.mainHost()) + "/track?number="
                + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private String track(String typed) {
        return visitor.get(trackAddress(typed), "Accept", "text/html").body();
    }
}
