package city.plaza.infrastructure.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.apikey.Allowance;
import city.plaza.apikey.ApiClient;
import city.plaza.apikey.ApiKeyId;
import city.plaza.apikey.ApiLimits;
import city.plaza.apikey.ApiScope;
import city.plaza.apikey.spi.CallCounter;
import city.plaza.apikey.spi.CallCounter.Limit;
import city.plaza.infrastructure.testing.KillTest;
import city.plaza.infrastructure.testing.OwnPlatform;
import city.plaza.infrastructure.testing.PlazaProcess;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityKey;
import city.plaza.tenancy.TenantContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@KillTest
class ApiLimitsTests {

    /** Few enough that no machine, however slow, is let through again meanwhile. */
    private static final Map<String, String> RATES = Map.of(
            "plaza.api-rates.per-address", "2",
            "plaza.api-rates.per-key", "3",
            "plaza.api-rates.most-per-key", "4",
            "plaza.api-rates.per-city", "4");

    private OwnPlatform platform;
    private ConfigurableApplicationContext first;
    private ConfigurableApplicationContext second;
    private City springfield;
    private City shelbyville;

    @BeforeAll
    void twoNodes(@TempDir Path folder) {
        platform = OwnPlatform.start(folder, Map.of());
        first = PlazaProcess.here(platform.servers(), RATES);
        second = PlazaProcess.here(platform.servers(), RATES);
        springfield = platform.city("springfield");
        shelbyville = platform.city("shelbyville");
    }

    @AfterAll
    void close() {
        second.close();
        first.close();
        platform.close();
    }

    @Test
    @Order(1)
    void countForAllNodesTogetherAndForEachCityAlone() {
        var client = client(3);
        assertThat(take(first, springfield, client).remaining()).isEqualTo(2);
        assertThat(take(second, springfield, client).remaining()).isEqualTo(1);
        var last = take(first, springfield, client);
        assertThat(last.granted()).isTrue();
        assertThat(last.remaining()).isZero();
        assertThat(last.policies()).containsExactly(new Allowance.Policy("key", 3), new Allowance.Policy("city", 4));

        var refused = take(second, springfield, client);
        assertThat(refused.granted()).isFalse();
        assertThat(refused.decisive().name()).isEqualTo("key");
        assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(20));
        assertThat(take(second, shelbyville, client).granted()).isTrue();
        assertThat(keys()).isNotEmpty().allMatch(CityKey::saysWhose);
    }

    @Test
    @Order(2)
    void oneCitysStormIsNotItsNeighbours() {
        assertThat(take(first, springfield, client(4)).granted())
                .as("the fourth of the city")
                .isTrue();
        var storm = take(first, springfield, client(4));
        assertThat(storm.granted()).isFalse();
        assertThat(storm.decisive().name()).isEqualTo("city");
        assertThat(take(first, shelbyville, client(4)).granted()).isTrue();
    }

    @Test
    @Order(3)
    void callersWithoutAKeyAreToldByTheirAddress() {
        assertThat(from(shelbyville, "192.0.2.1").granted()).isTrue();
        var second = from(shelbyville, "192.0.2.1");
        assertThat(second.granted()).isTrue();
        assertThat(from(shelbyville, "192.0.2.1").decisive()).isEqualTo(new Allowance.Policy("address", 2));
        assertThat(first.getBean(ApiLimits.class).take("192.0.2.1").policies())
                .as("at the console there is no city")
                .containsExactly(new Allowance.Policy("address", 2));
    }

    @Test
    @Order(4)
    void withoutRedisEachNodeCountsForItself() {
        platform.servers().redis().stop();
        try {
            var client = client(2);
            assertThat(take(first, springfield, client).remaining()).isEqualTo(1);
            assertThat(take(first, springfield, client).granted()).isTrue();
            assertThat(take(first, springfield, client).granted()).isFalse();
            assertThat(take(second, springfield, client).granted()).isTrue();
        } finally {
            platform.servers().redis().start();
        }
        var limit = new Limit("city:springfield:calls:test:back", 60);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        first.getBean(CallCounter.class).count(List.of(limit)).isPresent());
    }

    private Allowance from(City city, String address) {
        return TenantContext.callAs(
                city.id(), () -> first.getBean(ApiLimits.class).take(address));
    }

    private static Allowance take(BeanFactory node, City city, ApiClient client) {
        return TenantContext.callAs(
                city.id(), () -> node.getBean(ApiLimits.class).take(client));
    }

    private static ApiClient client(int rate) {
        return new ApiClient(new ApiKeyId(UUID.randomUUID()), "Vendor", Set.of(ApiScope.READ), rate);
    }

    private Set<String> keys() {
        return first.getBean(StringRedisTemplate.class).keys("*");
    }
}
