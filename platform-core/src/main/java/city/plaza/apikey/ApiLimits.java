package city.plaza.apikey;

import city.plaza.apikey.spi.CallCounter;
import city.plaza.apikey.spi.CallCounter.Level;
import city.plaza.apikey.spi.CallCounter.Limit;
import city.plaza.tenancy.CityKey;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantContext.OfCity;
import city.plaza.tenancy.TenantId;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Limits API calls per key and per city, counted across all nodes, so that one city's load does not slow its
 * neighbours.
 *
 * @see "docs/adr/0018-api-keys-and-rate-limits.md"
 */
@Component
public class ApiLimits {

    private static final String KIND = "calls";

    private final CallCounter shared;
    private final LocalCounter local = new LocalCounter(System::nanoTime);
    private final ApiRates rates;

    ApiLimits(CallCounter shared, ApiRates rates) {
        this.shared = shared;
        this.rates = rates;
    }

    /** Count a call of a program with a key. */
    @PermitAll
    public Allowance take(ApiClient client) {
        return take(
                new Allowance.Policy("key", client.ratePerMinute()), client.id().toString());
    }

    /**
     * Count a call without a key that works.
     *
     * @param address where it comes from, as far as it can be told
     */
    @PermitAll
    public Allowance take(String address) {
        return take(new Allowance.Policy("address", rates.perAddress()), address);
    }

    private Allowance take(Allowance.Policy own, String whose) {
        var policies = new ArrayList<>(List.of(own));
        var city = city();
        var limits = new ArrayList<>(List.of(limit(city, own, whose)));
        if (city.isPresent()) {
            var everybody = new Allowance.Policy("city", rates.perCity());
            policies.add(everybody);
            limits.add(limit(city, everybody, "all"));
        }
        return allowance(policies, shared.count(limits).orElseGet(() -> local.count(limits)));
    }

    private static Allowance allowance(List<Allowance.Policy> policies, List<Level> levels) {
        int decisive = 0;
        for (int at = 1; at < levels.size(); at++) {
            if (isNearer(levels.get(at), levels.get(decisive))) {
                decisive = at;
            }
        }
        var level = levels.get(decisive);
        boolean granted = levels.stream().allMatch(Level::hadRoom);
        return new Allowance(
                granted,
                policies,
                policies.get(decisive),
                level.remaining(),
                level.untilFull(),
                granted ? Duration.ZERO : level.nextIn());
    }

    private static boolean isNearer(Level one, Level other) {
        return one.hadRoom() == other.hadRoom()
                ? one.nextIn().compareTo(other.nextIn()) > 0
                        || (one.nextIn().equals(other.nextIn()) && one.remaining() < other.remaining())
                : other.hadRoom();
    }

    private static Optional<TenantId> city() {
        return TenantContext.scope()
                .flatMap(scope -> scope instanceof OfCity(var tenant) ? Optional.of(tenant) : Optional.empty());
    }

    private static Limit limit(Optional<TenantId> city, Allowance.Policy policy, String whose) {
        var name = policy.name() + ":" + whose;
        return new Limit(
                city.map(tenant -> CityKey.of(tenant, KIND, name)).orElseGet(() -> CityKey.ofPlatform(KIND, name)),
                policy.perMinute());
    }
}
