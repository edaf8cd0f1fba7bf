package city.plaza.infrastructure.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.audit.AuditEntry;
import city.plaza.audit.AuditTrail;
import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.NotAllowed;
import city.plaza.infrastructure.testing.PlazaTest;
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
import city.plaza.notice.NoticeChanged;
import city.plaza.notice.NoticeScope;
import city.plaza.notice.Notices;
import city.plaza.notice.Severity;
import city.plaza.request.report.Channel;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityChanged;
import city.plaza.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlazaTest
class NoticesTests {

    private static final ServiceCode POTHOLE = new ServiceCode("pothole");
    private static final ServiceCode PRAISE = new ServiceCode("praise");

    @Autowired
    TestCities cities;

    @Autowired
    Notices notices;

    @Autowired
    EmergencyMode emergency;

    @Autowired
    ReportIntake intake;

    @Autowired
    CityMaps maps;

    @Autowired
    Clock clock;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    City springfield;
    City shelbyville;
    Instant now;

    @BeforeEach
    void twoQuietCities() {
        springfield = cities.open(getClass(), "springfield");
        shelbyville = cities.open(getClass(), "shelbyville");
        now = clock.instant();
        beQuiet();
    }

    @AfterEach
    void beQuiet() {
        for (var city : List.of(springfield, shelbyville)) {
            in(city, () -> {
                notices.all().forEach(notice -> notices.remove(notice.id()));
                emergency.off();
            });
        }
    }

    @Test
    void speakOfNothingThatTheCityDoesNotHave() {
        in(springfield, () -> {
            for (var scope : List.of(
                    NoticeScope.of(new ServiceCode("volcano")), NoticeScope.of(new AreaKey("wards", "atlantis")))) {
                assertThatThrownBy(() -> notices.put(notice("Lost", Severity.INFO, scope, now, null)))
                        .isInstanceOf(InvalidInput.class);
            }
            assertThatThrownBy(() -> emergency.on(
                            words("Storm"),
                            List.of(POTHOLE, new ServiceCode("volcano")),
                            "311",
                            now.plus(Duration.ofHours(2))))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("unknown-service");
            assertThat(notices.all()).isEmpty();
        });
    }

    @Test
    void tellEverybodyAtOnceAndTheMostSevereFirst() {
        in(springfield, () -> {
            assertThat(notices.forEverybody()).isEmpty();
            notices.put(notice("Market", Severity.INFO, NoticeScope.wholeCity(), now.minusSeconds(9), null));
            notices.put(notice("Storm", Severity.EMERGENCY, NoticeScope.wholeCity(), now.minusSeconds(60), null));
            notices.put(notice("Tomorrow", Severity.INFO, NoticeScope.wholeCity(), now.plus(Duration.ofDays(1)), null));
            notices.put(notice(
                    "Over",
                    Severity.INFO,
                    NoticeScope.wholeCity(),
                    now.minus(Duration.ofDays(2)),
                    now.minusSeconds(1)));

            assertThat(titles(notices.forEverybody())).containsExactly("Storm", "Market");
            assertThat(notices.all()).hasSize(4);
        });
        in(shelbyville, () -> assertThat(notices.forEverybody()).isEmpty());
    }

    @Test
    void tellOnlyThoseItConcerns() {
        in(springfield, () -> {
            maps.put(
                    "wards",
                    LocalizedText.of(Locale.ENGLISH, "Wards"),
                    LayerReader.read("""
                            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"West"},
                             "geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}}]}""", LayerDraft.Properties.automatic()));
            notices.put(notice("Crew away", Severity.WARNING, NoticeScope.of(POTHOLE), now, null));
            notices.put(notice("Water off", Severity.WARNING, NoticeScope.of(new AreaKey("wards", "west")), now, null));

            assertThat(notices.forEverybody()).isEmpty();
            assertThat(titles(notices.about(POTHOLE))).containsExactly("Crew away");
            assertThat(notices.about(PRAISE)).isEmpty();
            assertThat(titles(notices.at(new GeoPoint(0.5, 0.5)))).containsExactly("Water off");
            assertThat(notices.at(new GeoPoint(0.5, 5))).isEmpty();
            maps.remove("wards");
        });
    }

    @Test
    void leaveOnlyWhatMattersInAnEmergencyUntilItIsOver() {
        in(springfield, () -> {
            emergency.on(words("Flood"), List.of(POTHOLE), "311", now.plus(Duration.ofDays(30)));

            assertThat(emergency.current()).hasValueSatisfying(current -> {
                assertThat(current.takes(POTHOLE)).isTrue();
                assertThat(current.takes(PRAISE)).isFalse();
            });
            assertThat(emergency.openServices().offered())
                    .extracting(type -> type.code())
                    .containsExactly(POTHOLE);
            assertThat(emergency.openServices().find(PRAISE)).isPresent();
            emergency.off();
            assertThat(emergency.current()).isEmpty();
            assertThat(emergency.openServices().offered()).hasSize(3);
        });
    }

    @Test
    void sendResidentsToTheTelephoneWithWhatTheEmergencyDoesNotTake() {
        in(springfield, () -> emergency.on(words("Flood"), List.of(POTHOLE), "311", now.plus(Duration.ofDays(1))));

        assertThat(report(new Actor.Anonymous(), PRAISE))
                .isInstanceOfSatisfying(
                        IntakeResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(
                                        new InvalidInput.Problem("service", "error.report.emergency", List.of("311"))));
        assertThat(report(new Actor.Anonymous(), POTHOLE)).isInstanceOf(IntakeResult.Accepted.class);
        assertThat(report(TestCities.CLERK, PRAISE))
                .as("those who answer the telephone go on")
                .isInstanceOf(IntakeResult.Accepted.class);
        in(springfield, emergency::off);
        assertThat(report(new Actor.Anonymous(), PRAISE)).isInstanceOf(IntakeResult.Accepted.class);
    }

    @Test
    void areChangedOnlyAsSeenAndEveryChangeIsWrittenDown() {
        in(springfield, () -> {
            var storm = notice("Storm", Severity.WARNING, NoticeScope.wholeCity(), now.minusSeconds(60), null);
            var flood = new Notice(
                    storm.id(),
                    Severity.EMERGENCY,
                    words("Flood"),
                    words("Run."),
                    null,
                    storm.scope(),
                    storm.from(),
                    null);
            notices.put(storm);
            notices.change(storm, flood);
            assertThatThrownBy(() -> notices.change(storm, storm)).isInstanceOf(NoticeChanged.class);
            assertThatThrownBy(() -> notices.end(storm)).isInstanceOf(NoticeChanged.class);
            notices.end(flood);
            assertThat(notices.forEverybody()).isEmpty();
            assertThat(notices.find(storm.id()))
                    .hasValueSatisfying(ended -> assertThat(ended.until()).isNotNull());
            assertThat(trail.entries("notices/" + storm.id(), Long.MAX_VALUE, 9))
                    .extracting(AuditEntry::action)
                    .containsExactly("notice.ended", "notice.put", "notice.put");

            var first = emergency.on(words("Flood"), List.of(POTHOLE), "311", now.plus(Duration.ofDays(1)));
            assertThatThrownBy(() -> emergency.on(words("Fire"), List.of(POTHOLE), "311", now.plus(Duration.ofDays(1))))
                    .isInstanceOf(NoticeChanged.class);
            emergency.change(first, words("Fire"), List.of(PRAISE), "911", now.plus(Duration.ofDays(2)));
            emergency.off();
            assertThat(trail.entries("emergency", Long.MAX_VALUE, 3))
                    .extracting(AuditEntry::action)
                    .containsExactly("emergency.off", "emergency.on", "emergency.on");
        });
    }

    @Test
    void anotherNodesWordIsHeardAtOnce() {
        in(springfield, () -> {
            assertThat(notices.forEverybody()).isEmpty();
            var storm = notice("Storm", Severity.WARNING, NoticeScope.wholeCity(), now.minusSeconds(60), null);
            notices.put(storm);
            assertThat(notices.forEverybody()).hasSize(1);
            new TransactionTemplate(transactions)
                    .executeWithoutResult(
                            status -> jdbc.sql("delete from notice").update());
            events.publishEvent(new CityChanged(springfield.id(), true));
            assertThat(notices.forEverybody()).isEmpty();
        });
    }

    @Test
    void refuseAnEmergencyWithoutAnEndInSight() {
        in(springfield, () -> {
            assertThatThrownBy(() -> emergency.on(
                            words("Flood"),
                            List.of(POTHOLE),
                            "311",
                            clock.instant().plus(Duration.ofDays(31))))
                    .isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> emergency.on(words("Flood"), List.of(POTHOLE), "311", now.minusSeconds(1)))
                    .isInstanceOf(InvalidInput.class);
            assertThat(emergency.current()).isEmpty();
        });
        assertThatThrownBy(() -> TenantContext.runAs(
                        springfield.id(), () -> CurrentActor.runAs(TestCities.CLERK, emergency::off)))
                .isInstanceOf(NotAllowed.class);
    }

    private IntakeResult report(Actor reporter, ServiceCode service) {
        var report = new SubmitReport(
                service, "Look", Locale.ENGLISH, new Place("12 Oak St", null), Channel.WEB, null, List.of(), null);
        return TenantContext.callAs(springfield.id(), () -> CurrentActor.callAs(reporter, () -> intake.submit(report)));
    }

    private static List<String> titles(List<Notice> notices) {
        return notices.stream()
                .map(notice -> notice.title().in(Locale.ENGLISH, Locale.ENGLISH))
                .toList();
    }

    private static Notice notice(
            String title, Severity severity, NoticeScope scope, Instant from, @Nullable Instant until) {
        return new Notice(UUID.randomUUID(), severity, words(title), words("Listen."), null, scope, from, until);
    }

    private static LocalizedText words(String english) {
        return LocalizedText.of(Locale.ENGLISH, english);
    }

    private void in(City city, Runnable action) {
        TenantContext.runAs(city.id(), () -> CurrentActor.runAs(new Actor.Plaza("test"), action));
    }
}
