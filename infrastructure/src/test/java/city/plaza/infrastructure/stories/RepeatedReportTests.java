package city.plaza.infrastructure.stories;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.Place;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.queue.QueueFilter;
import city.plaza.request.report.Channel;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hurried thumb, a lost connection: the same report arrives more than once. */
@PlazaTest
class RepeatedReportTests {

    @Autowired
    TestCities cities;

    @Autowired
    ReportIntake intake;

    @Autowired
    DepartmentQueue queue;

    City springfield;

    @BeforeEach
    void aCity() {
        springfield = cities.open(getClass(), "springfield");
    }

    @Test
    void twentyDeliveriesAtOnceOpenOneRequest() throws Exception {
        var key = UUID.randomUUID().toString();
        var description = "Delivered twenty times " + key;
        var together = new CyclicBarrier(20);
        Callable<IntakeResult> delivery = () -> {
            together.await();
            return submit(description, key);
        };

        List<IntakeResult> results;
        try (var senders = Executors.newFixedThreadPool(20)) {
            results = senders.invokeAll(java.util.Collections.nCopies(20, delivery)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        }

        assertThat(results).allMatch(result -> result instanceof IntakeResult.Accepted);
        assertThat(results)
                .extracting(result -> ((IntakeResult.Accepted) result).request())
                .containsOnly(((IntakeResult.Accepted) results.getFirst()).request());
        assertThat(results)
                .filteredOn(result -> !((IntakeResult.Accepted) result).repeated())
                .hasSize(1);
        assertThat(found(description)).isOne();
    }

    @Test
    void aChangedReportUnderTheSameKeyIsNotTheSameReport() {
        var key = UUID.randomUUID().toString();
        submit("A pothole " + key, key);

        assertThat(submit("Another pothole " + key, key)).isInstanceOf(IntakeResult.KeyReused.class);
        assertThat(found("Another pothole " + key)).isZero();
    }

    @Test
    void twoReportsWithoutAKeyAreTwoReports() {
        var description = "Twice meant " + UUID.randomUUID();
        submit(description, null);
        submit(description, null);

        assertThat(found(description)).isEqualTo(2);
    }

    private IntakeResult submit(String description, @org.jspecify.annotations.Nullable String key) {
        return TenantContext.callAs(
                springfield.id(),
                () -> CurrentActor.callAs(
                        new Actor.Anonymous(),
                        () -> intake.submit(new SubmitReport(
                                new ServiceCode("pothole"),
                                description,
                                Locale.ENGLISH,
                                new Place("12 Oak St", null),
                                Channel.WEB,
                                null,
                                List.of(),
                                key))));
    }

    private int found(String description) {
        return TenantContext.callAs(
                springfield.id(),
                () -> CurrentActor.callAs(
                        TestCities.CLERK, () -> queue.count(QueueFilter.open().withText(description))));
    }
}
