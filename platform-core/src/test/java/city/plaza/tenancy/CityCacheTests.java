package city.plaza.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CityCacheTests {

    private static final TenantId SPRINGFIELD = new TenantId("springfield");
    private static final TenantId SHELBYVILLE = new TenantId("shelbyville");

    private final CityCaches caches = new CityCaches(() -> OptionalLong.of(1), Clock.systemUTC());
    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void keepsEachCityApartAndReadsTheChangedOneAgain() {
        CityCache<String> cache = caches.create();
        assertThat(read(cache, SPRINGFIELD, "a")).isEqualTo("a");
        assertThat(read(cache, SHELBYVILLE, "b")).isEqualTo("b");

        caches.on(new CityChanged(SPRINGFIELD, true));

        assertThat(read(cache, SPRINGFIELD, "new")).isEqualTo("new");
        assertThat(read(cache, SHELBYVILLE, "new")).isEqualTo("b");
    }

    @Test
    void keepsNoMoreThanFits() {
        CityCache<String> cache = caches.create(String::length, 1_000);
        for (int each = 0; each < 100; each++) {
            read(cache, new TenantId("city-" + each), "x".repeat(100));
        }

        long kept = IntStream.range(0, 100)
                .filter(each -> cache.ifFresh(new TenantId("city-" + each)).isPresent())
                .count();

        assertThat(kept).isPositive().isLessThanOrEqualTo(10);
    }

    @Test
    void keepsACityThatIsTooLargeAlone() {
        CityCache<String> cache = caches.create(String::length, 1_000);
        read(cache, SPRINGFIELD, "x".repeat(5_000));
        read(cache, SPRINGFIELD, "x".repeat(5_000));

        assertThat(readings).hasValue(1);
    }

    private String read(CityCache<String> cache, TenantId city, String read) {
        return TenantContext.callAs(
                city,
                () -> cache.get(before -> {
                    readings.incrementAndGet();
                    return read;
                }));
    }
}
