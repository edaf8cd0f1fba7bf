package city.plaza.infrastructure.persistence;

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
import city.plaza.request.queue.QueueSort;
import city.plaza.request.report.Channel;
import city.plaza.request.tracking.RequestTracking;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** Ten thousand pieces of work for fifty cities, mixed up over eight connections. */
@PlazaTest
@TestPropertySource(properties = "plaza.db.pool-size=8")
@ExtendWith(OutputCaptureExtension.class)
class ManyCitiesTests {

    private static final int CITIES = 50;
    private static final int PIECES = 10_000;
    private static final Pattern CANARY = Pattern.compile("canary-of-([a-z0-9-]+)-sings");

    @Autowired
    TestCities cities;

    @Autowired
    ReportIntake intake;

    @Autowired
    DepartmentQueue queue;

    @Autowired
    RequestTracking tracking;

    @Test
    void noCityEverHearsAnothersCanary(CapturedOutput output) {
        var open = IntStream.range(0, CITIES)
                .mapToObj(number -> cities.open(getClass(), "canary-" + number))
                .toList();
        var strays = new ConcurrentLinkedQueue<String>();
        var random = new Random(311);
        var order = new ArrayList<City>();
        for (int piece = 0; piece < PIECES; piece++) {
            order.add(open.get(random.nextInt(CITIES)));
        }

        try (var workers = Executors.newFixedThreadPool(16)) {
            for (int piece = 0; piece < PIECES; piece++) {
                var city = order.get(piece);
                boolean writes = piece % 5 == 0;
                workers.execute(() -> {
                    try {
                        strays.addAll(writes ? report(city) : read(city));
                    } catch (RuntimeException e) {
                        strays.add(city.id() + " failed: " + e);
                    }
                });
            }
        }

        assertThat(strays).isEmpty();
        assertThat(output.getAll()).doesNotContainPattern(CANARY);
    }

    private List<String> report(City city) {
        return TenantContext.callAs(
                city.id(),
                () -> CurrentActor.callAs(new Actor.Anonymous(), () -> {
                    var accepted = (IntakeResult.Accepted) intake.submit(new SubmitReport(
                            new ServiceCode("pothole"),
                            "The canary-of-" + city.id() + "-sings",
                            Locale.ENGLISH,
                            new Place("canary-of-" + city.id() + "-sings St", null),
                            Channel.WEB,
                            null,
                            List.of(),
                            null));
                    var opened = accepted.request();
                    var seen = tracking.bySecret(opened.number(), opened.secret());
                    return foreign(city, seen.orElseThrow().toString());
                }));
    }

    private List<String> read(City city) {
        return TenantContext.callAs(
                city.id(),
                () -> CurrentActor.callAs(
                        TestCities.CLERK,
                        () -> foreign(
                                city,
                                queue.page(QueueFilter.open(), QueueSort.NEWEST, 0, 20)
                                        .toString())));
    }

    private static List<String> foreign(City city, String body) {
        return CANARY.matcher(body)
                .results()
                .map(found -> found.group(1))
                .filter(heard -> !heard.equals(city.id().value()))
                .map(heard -> city.id() + " heard " + heard)
                .toList();
    }
}
