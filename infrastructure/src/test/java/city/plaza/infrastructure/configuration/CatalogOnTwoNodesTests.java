package city.plaza.infrastructure.configuration;

import static city.plaza.infrastructure.configuration.Administrators.ADA;
import static city.plaza.infrastructure.configuration.Administrators.as;
import static city.plaza.infrastructure.configuration.Administrators.does;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceCode;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.draft.ConfigurationDraft;
import city.plaza.configuration.publishing.ConfigurationPublisher;
import city.plaza.identity.Actor;
import city.plaza.infrastructure.testing.KillTest;
import city.plaza.infrastructure.testing.TwoNodes;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.GeoPoint;
import city.plaza.location.Place;
import city.plaza.location.maps.CityBoundary;
import city.plaza.location.maps.CityMaps;
import city.plaza.request.queue.RequestsChanged;
import city.plaza.request.report.Channel;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityKey;
import city.plaza.tenancy.spi.CacheInvalidation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.data.redis.core.StringRedisTemplate;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@KillTest
class CatalogOnTwoNodesTests {

    /** Well below the half minute after which a node looks again by itself. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final GeoPoint INSIDE = new GeoPoint(0.5, 0.5);
    private static final GeoPoint OUTSIDE = new GeoPoint(0.5, 1.5);
    private static final String SQUARE = """
            {"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}""";

    private TwoNodes plaza;
    private City city;

    @BeforeAll
    void twoNodes(@TempDir Path folder) {
        plaza = TwoNodes.start(folder);
        city = plaza.city();
    }

    @AfterAll
    void close() {
        plaza.close();
    }

    @Test
    @Order(1)
    void whatOneNodePublishesTheOtherShowsAtOnce() {
        assertThat(seenBySecond("pothole")).isEqualTo("Pothole");
        rename("pothole", "Hole in the road");
        await().atMost(SOON).until(() -> seenBySecond("pothole").equals("Hole in the road"));
        assertThat(plaza.first(StringRedisTemplate.class).keys("city:springfield:catalog:*"))
                .isNotEmpty();
        assertThat(plaza.first(StringRedisTemplate.class).keys("*")).allMatch(CityKey::saysWhose);
    }

    @Test
    @Order(2)
    void withoutRedisEverythingIsThereAndChangesAreSeenHere() {
        plaza.servers().redis().stop();
        try {
            rename("praise", "Thank you");
            assertThat(as(ADA, city, () -> name(plaza.first(ServiceCatalog.class), "praise")))
                    .isEqualTo("Thank you");
            assertThat(seenBySecond("fallen-tree")).isEqualTo("Fallen tree");
        } finally {
            plaza.servers().redis().start();
        }
    }

    @Test
    @Order(3)
    void whatWasMissedWithoutRedisIsSeenAsSoonAsItIsBack() {
        await().atMost(SOON)
                .until(() -> secondIsConnected() && !seenBySecond("pothole").isEmpty());
        plaza.servers().redis().stop();
        try {
            await().atMost(SOON).until(() -> !secondIsConnected());
            assertThat(seenBySecond("pothole")).isEqualTo("Hole in the road");
            rename("pothole", "Pothole again");
        } finally {
            plaza.servers().redis().start();
        }
        await().atMost(SOON).until(() -> seenBySecond("pothole").equals("Pothole again"));
        await().atMost(SOON).until(this::secondIsConnected);
    }

    @Test
    @Order(4)
    void aBoundaryThatOneNodeDrawsTheOtherKnowsAtOnce() {
        assertThat(secondContains(INSIDE)).isTrue();
        assertThat(secondContains(OUTSIDE)).as("no boundary yet").isTrue();

        does(
                ADA,
                city,
                () -> plaza.first(CityMaps.class)
                        .put(
                                CityMaps.BOUNDARY,
                                CityMaps.LayerKind.BOUNDARY,
                                LocalizedText.of(Locale.ENGLISH, "City"),
                                SQUARE));

        await().atMost(SOON).until(() -> !secondContains(OUTSIDE));
        assertThat(secondContains(INSIDE)).isTrue();
    }

    @Test
    @Order(5)
    void whatChangesAtOneNodeIsToldTheScreensOfTheOther() {
        await().atMost(SOON).until(this::secondIsConnected);
        var told = new LinkedBlockingQueue<RequestsChanged>();
        plaza.second(ApplicationEventMulticaster.class)
                .addApplicationListener(ApplicationListener.<RequestsChanged>forPayload(told::add));
        var opened = as(
                new Actor.Anonymous(),
                city,
                () -> plaza.first(ReportIntake.class)
                        .submit(new SubmitReport(
                                new ServiceCode("praise"),
                                "Thank you",
                                Locale.ENGLISH,
                                new Place("12 Oak St", null),
                                Channel.WEB,
                                new SubmitReport.Reporter("Rosa", null, null),
                                List.of(),
                                null)));
        assertThat(opened).isInstanceOf(IntakeResult.Accepted.class);
        var number = ((IntakeResult.Accepted) opened).request().number();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(told).contains(new RequestsChanged(city.id(), Set.of(number))));
    }

    private boolean secondContains(GeoPoint point) {
        return as(ADA, city, () -> plaza.second(CityBoundary.class).contains(point));
    }

    private boolean secondIsConnected() {
        return plaza.second(CacheInvalidation.class).connection().isPresent();
    }

    private void rename(String service, String name) {
        var draft = plaza.first(ConfigurationDraft.class);
        does(ADA, city, () -> {
            var versioned = draft.find(ConfigurationSection.SERVICES, service).orElseThrow();
            draft.change(
                    ConfigurationSection.SERVICES,
                    versioned.thing().toBuilder()
                            .name(LocalizedText.of(Locale.ENGLISH, name))
                            .build(),
                    versioned.version());
            plaza.first(ConfigurationPublisher.class).publish(draft.current().version(), "");
        });
    }

    private String seenBySecond(String service) {
        return as(ADA, city, () -> name(plaza.second(ServiceCatalog.class), service));
    }

    private static String name(ServiceCatalog catalog, String service) {
        return catalog.current().all().stream()
                .filter(each -> each.code().value().equals(service))
                .findFirst()
                .orElseThrow()
                .name()
                .in(Locale.ENGLISH, Locale.ENGLISH);
    }
}
