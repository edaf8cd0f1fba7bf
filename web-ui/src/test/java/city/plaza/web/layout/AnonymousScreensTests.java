package city.plaza.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.infrastructure.testing.TestCities;
import city.plaza.tenancy.CityUrls;
import city.plaza.web.testing.RunningPlaza;
import city.plaza.web.testing.Visitor;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Statement 22, where somebody opens one report with a map after the other and looks at none. */
@RunningPlaza
class AnonymousScreensTests {

    private static final int OPENED = 1_500;
    private static final int AT_ONCE = 8;

    @Autowired
    private TestCities cities;

    @Autowired
    private CityUrls urls;

    @Autowired
    private AnonymousScreens screens;

    @Test
    void aNodeLivesThroughFifteenHundredScreensThatNobodyLooksAt() throws Exception {
        var city = cities.open(getClass(), "crowded");
        var origin = urls.origin(city.mainHost()).toString();
        var most = new AtomicInteger();
        var opened = new AtomicInteger();
        try (var visitors = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < OPENED; i++) {
                visitors.execute(() -> {
                    if (opens(origin)) {
                        opened.incrementAndGet();
                    }
                    most.accumulateAndGet(screens.count(), Math::max);
                });
            }
            visitors.shutdown();
            assertThat(visitors.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        }
        System.out.printf(
                "%d anonymous screens opened, %d at once at most (%d fit into %d MB)%n",
                opened.get(), most.get(), screens.max(), Runtime.getRuntime().maxMemory() >> 20);
        assertThat(opened).hasValue(OPENED);
        assertThat(most.get()).isPositive().isLessThanOrEqualTo(screens.max() + AT_ONCE);
        assertThat(new Visitor().get(origin + "/services").statusCode()).isEqualTo(200);
        await().atMost(Duration.ofMinutes(1)).until(() -> screens.count() <= screens.max() / 2);
    }

    /** The page, and what its script asks for first: that makes the screen. */
    private static boolean opens(String origin) {
        var visitor = new Visitor();
        visitor.get(origin + "/report");
        return visitor.get(origin + "/?v-r=init&location=report&query=").statusCode() == 200;
    }
}
