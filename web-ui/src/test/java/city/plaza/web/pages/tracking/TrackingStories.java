package city.plaza.web.pages.tracking;

import city.plaza.catalog.CatalogEditor;
import city.plaza.catalog.LocationPrecision;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.catalog.ServiceTypeBuilder;
import city.plaza.department.DepartmentCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.request.OpenedRequest;
import city.plaza.request.ServiceRequests;
import city.plaza.request.report.Channel;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What stories of those who follow a report begin with: two cities, and what is reported in them. */
@RunningPlaza
abstract class TrackingStories {

    static final String HOME = "12 Oak St";
    static final GeoPoint POINT = new GeoPoint(39.80123, -89.65123);

    @Autowired
    TestCities cities;

    @Autowired
    CityUrls urls;

    @Autowired
    CatalogEditor catalog;

    @Autowired
    ReportIntake intake;

    @Autowired
    ServiceRequests requests;

    City springfield;
    City shelbyville;
    final Visitor visitor = new Visitor();

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

    static ServiceTypeBuilder type(String code) {
        return ServiceType.builder(new ServiceCode(code), "streets", LocalizedText.of(Locale.ENGLISH, code))
                .department(new DepartmentCode("public-works"))
                .icon("road")
                .description(LocalizedText.of(Locale.ENGLISH, code))
                .location(ServiceType.Demand.OPTIONAL);
    }

    OpenedRequest report(City city, String service, Locale language, String email) {
        return as(city, new Actor.Anonymous(), () -> submit(service, language, email));
    }

    OpenedRequest submit(String service, Locale language, String email) {
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

    void clerk(Runnable action) {
        TenantContext.runAs(springfield.id(), () -> CurrentActor.runAs(TestCities.CLERK, action));
    }

    static <T> T as(City city, Actor actor, Supplier<T> action) {
        return TenantContext.callAs(city.id(), () -> CurrentActor.callAs(actor, action::get));
    }

    static String address() {
        return "rosa-" + UUID.randomUUID() + "@example.org";
    }

    String page(City city, OpenedRequest opened) {
        return urls.origin(city.mainHost()) + "/requests/" + opened.number();
    }

    String ownPage(City city, OpenedRequest opened) {
        return page(city, opened) + "/" + opened.secret();
    }

    String trackAddress(String typed) {
        return urls.origin(springfield.mainHost()) + "/track?number="
                + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    String track(String typed) {
        return visitor.get(trackAddress(typed), "Accept", "text/html").body();
    }
}
