package city.plaza.infrastructure.configuration;

import static city.plaza.infrastructure.configuration.Administrators.ADA;
import static city.plaza.infrastructure.configuration.Administrators.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.catalog.ServiceCode;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.draft.ConfigurationDraft;
import city.plaza.configuration.publishing.ConfigurationPublisher;
import city.plaza.identity.Actor;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.Place;
import city.plaza.request.RequestNumber;
import city.plaza.request.ServiceRequests;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.queue.StaffRequest;
import city.plaza.request.report.Channel;
import city.plaza.sla.SlaTarget;
import city.plaza.tenancy.City;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What was promised stays when a target changes, unless the city chooses otherwise as it publishes. */
@PlazaTest
class TargetsChangedTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    TestCities cities;

    @Autowired
    ReportIntake intake;

    @Autowired
    DepartmentQueue queue;

    @Autowired
    ServiceRequests requests;

    @Autowired
    ConfigurationDraft draft;

    @Autowired
    ConfigurationPublisher publisher;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void openRequestsAreCountedAnewOnlyIfTheCityChoosesSo() {
        var city = cities.open(getClass(), "promising");
        var number = report(city);
        await().atMost(PATIENCE).until(() -> file(city, number).times().expectedAt() != null);
        TestMail.shared().awaitSilence(city, jdbc, transactions);
        var promised = due(city, number);
        var received = file(city, number).times().requestedAt();
        assertThat(promised).isEqualTo(received.plus(Duration.ofHours(72)));

        publish(city, 24, false);
        TestMail.shared().awaitSilence(city, jdbc, transactions);
        assertThat(due(city, number)).isEqualTo(promised);
        as(TestCities.CLERK, city, () -> {
            requests.take(number, file(city, number).version());
            return true;
        });
        TestMail.shared().awaitSilence(city, jdbc, transactions);
        assertThat(due(city, number))
                .as("a step later what was promised still stands")
                .isEqualTo(promised);

        publish(city, 12, true);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(due(city, number)).isEqualTo(received.plus(Duration.ofHours(12))));
    }

    private void publish(City city, int hours, boolean renewing) {
        as(ADA, city, () -> {
            var target = SlaTarget.ofType(new ServiceCode("pothole"), hours, SlaTarget.Unit.HOURS);
            var versioned = draft.find(ConfigurationSection.TARGETS, "pothole").orElseThrow();
            draft.change(ConfigurationSection.TARGETS, target, versioned.version());
            assertThat(publisher.publish(draft.current().version(), "", renewing))
                    .isPresent();
            return true;
        });
    }

    private RequestNumber report(City city) {
        var result = as(
                new Actor.Anonymous(),
                city,
                () -> intake.submit(new SubmitReport(
                        new ServiceCode("pothole"),
                        "A hole as deep as a bucket",
                        Locale.ENGLISH,
                        new Place("12 Oak St", null),
                        Channel.WEB,
                        null,
                        List.of(),
                        null)));
        return ((IntakeResult.Accepted) result).request().number();
    }

    private Instant due(City city, RequestNumber number) {
        return Objects.requireNonNull(file(city, number).times().expectedAt());
    }

    private StaffRequest file(City city, RequestNumber number) {
        return as(ADA, city, () -> queue.details(number).orElseThrow());
    }
}
