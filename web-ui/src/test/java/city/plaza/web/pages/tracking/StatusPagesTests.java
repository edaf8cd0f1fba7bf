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
