package city.plaza.apikey;

import city.plaza.apikey.PublicRates.Act;
import city.plaza.apikey.spi.CallCounter;
import city.plaza.apikey.spi.CallCounter.Level;
import city.plaza.apikey.spi.CallCounter.Limit;
import city.plaza.tenancy.CityKey;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantContext.OfCity;
import city.plaza.tenancy.TenantId;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Limits what people without an account do, per caller and per city, counted across all nodes or, while that cannot be,
 * by each node for itself.
 *
 * @see "docs/adr/0032-limits-for-people-without-an-account.md"
 */
@Component
public class PublicLimits {

    private static final String KIND = "visits";
    private static final String EVERYBODY = "all";

    private final CallCounter shared;
    private final LocalCounter local = new LocalCounter(System::nanoTime);
    private final PublicRates rates;

    PublicLimits(CallCounter shared, PublicRates rates) {
        this.shared = shared;
        this.rates = rates;
    }

    /**
     * Count something once.
     *
     * @param caller who does it, as far as it can be told, such as an address; not kept as it is
     * @return when to try again; empty if it may be done
     */
    @PermitAll
    public Optional<Duration> take(Act act, String caller) {
        return take(act, caller, 1);
    }

    /** The same for what counts several times, at most as often as the caller may do it at once. */
    @PermitAll
    public Optional<Duration> take(Act act, String caller, int times) {
        int cost = Math.clamp(times, 1, rates.perCaller(act));
        var limits = List.of(
                new Limit(counter(act, fingerprint(caller)), rates.perCaller(act), act.window(), cost),
                new Limit(counter(act, EVERYBODY), rates.perCity(act), act.window(), cost));
        var levels = shared.count(limits).orElseGet(() -> local.count(limits));
        return levels.stream()
                .filter(level -> !level.hadRoom())
                .map(Level::nextIn)
                .max(Comparator.naturalOrder());
    }

    private static String counter(Act act, String whose) {
        var name = act.name().toLowerCase(Locale.ROOT) + ":" + whose;
        return city().map(city -> CityKey.of(city, KIND, name)).orElseGet(() -> CityKey.ofPlatform(KIND, name));
    }

    private static Optional<TenantId> city() {
        return TenantContext.scope()
                .flatMap(scope -> scope instanceof OfCity(var tenant) ? Optional.of(tenant) : Optional.empty());
    }

    /** Who it was does not stand in Redis. */
    private static String fingerprint(String caller) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(caller.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
