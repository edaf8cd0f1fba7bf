package city.plaza.infrastructure.apikey;

import static city.plaza.infrastructure.apikey.KeyKeepers.ADA;
import static city.plaza.infrastructure.apikey.KeyKeepers.aKeyFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.apikey.ApiKeyCheck;
import city.plaza.apikey.ApiKeyVerdict;
import city.plaza.apikey.ApiKeyVerdict.Reason;
import city.plaza.apikey.ApiKeys;
import city.plaza.apikey.ApiScope;
import city.plaza.apikey.IssuedKey;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.KillTest;
import city.plaza.infrastructure.testing.TwoNodes;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.spi.CacheInvalidation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@KillTest
class ApiKeysOnTwoNodesTests {

    /** Well below the half minute after which a node looks again by itself. */
    private static final Duration SOON = Duration.ofSeconds(10);

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
    void whatOneNodeTakesBackTheOtherRefusesAtOnce() {
        var issued = issueOnFirst();
        await().atMost(SOON).until(() -> secondHears() && secondAccepts(issued));
        revokeOnFirst(issued);
        await().atMost(SOON).until(() -> !secondAccepts(issued));
        assertThat(secondSays(issued)).isEqualTo(new ApiKeyVerdict.Refused(Reason.REVOKED));
    }

    @Test
    @Order(2)
    void withoutRedisTheDatabaseIsAsked() {
        var issued = issueOnFirst();
        await().atMost(SOON).until(() -> secondHears() && secondAccepts(issued));
        plaza.servers().redis().stop();
        try {
            await().atMost(SOON).until(() -> !secondHears());
            assertThat(secondAccepts(issued)).as("keys work without Redis").isTrue();
            revokeOnFirst(issued);
            assertThat(secondSays(issued)).isEqualTo(new ApiKeyVerdict.Refused(Reason.REVOKED));
        } finally {
            plaza.servers().redis().start();
        }
        await().atMost(SOON).until(this::secondHears);
        assertThat(secondSays(issued)).isEqualTo(new ApiKeyVerdict.Refused(Reason.REVOKED));
        var next = issueOnFirst();
        await().atMost(SOON).until(() -> secondAccepts(next));
    }

    private IssuedKey issueOnFirst() {
        var tomorrow = plaza.first(Clock.class)
                .instant()
                .atZone(city.zone())
                .toLocalDate()
                .plusDays(1);
        return in(ADA, () -> plaza.first(ApiKeys.class).issue(aKeyFor("Vendor", tomorrow, ApiScope.READ)));
    }

    private void revokeOnFirst(IssuedKey issued) {
        in(ADA, () -> {
            plaza.first(ApiKeys.class).revoke(issued.key().id());
            return true;
        });
    }

    private boolean secondHears() {
        return plaza.second(CacheInvalidation.class).connection().isPresent();
    }

    private boolean secondAccepts(IssuedKey issued) {
        return secondSays(issued) instanceof ApiKeyVerdict.Accepted;
    }

    private ApiKeyVerdict secondSays(IssuedKey issued) {
        return in(new Actor.Anonymous(), () -> plaza.second(ApiKeyCheck.class).check(issued.secret(), ApiScope.READ));
    }

    private <T> T in(Actor actor, Supplier<T> action) {
        return TenantContext.callAs(city.id(), () -> CurrentActor.<T, RuntimeException>callAs(actor, action::get));
    }
}
