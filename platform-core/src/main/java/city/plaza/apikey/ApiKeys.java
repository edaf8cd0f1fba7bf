package city.plaza.apikey;

import city.plaza.audit.AuditTrail;
import city.plaza.identity.Role;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.Tenants;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The keys a city has given to programs. Issued, rotated and taken back at once, on every node. */
@Component
public class ApiKeys {

    public static final int MAX_YEARS = 2;
    public static final int MAX_GRACE_DAYS = 30;
    /** All of a city's keys are remembered by every node. */
    public static final int MAX_ACTIVE_KEYS = 500;

    private final ApiKeyStore store;
    private final ApiKeyBook book;
    private final AuditTrail trail;
    private final ApiRates rates;
    private final Tenants tenants;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    ApiKeys(ApiKeyStore store, ApiKeyBook book, AuditTrail trail, ApiRates rates, Tenants tenants, Clock clock) {
        this.store = store;
        this.book = book;
        this.trail = trail;
        this.rates = rates;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Every key there is, those that no longer work included, the latest first. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public List<ApiKey> all() {
        return store.all().stream().map(StoredKey::key).toList();
    }

    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public Optional<ApiKey> find(ApiKeyId id) {
        return all().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /**
     * Let a program in. What it must present is in the answer and nowhere else.
     *
     * @throws InvalidInput if its last day or its rate is beyond what may be
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public IssuedKey issue(IssueKey command) {
        var now = clock.instant();
        var problems = new InvalidInput.Collector();
        checkLastDay(command.lastDay(), now, problems);
        var rate = command.ratePerMinute();
        problems.require(
                rate == null || (rate >= 1 && rate <= rates.mostPerKey()),
                "ratePerMinute",
                "error.api-key.rate",
                rates.mostPerKey());
        problems.require(store.working(now) < MAX_ACTIVE_KEYS, "client", "error.api-key.too-many", MAX_ACTIVE_KEYS);
        problems.throwIfAny();
        var secret = KeyText.random();
        var key = new ApiKey(
                ApiKeyId.random(),
                command.client(),
                command.contact(),
                secret.publicId(),
                command.scopes(),
                rate,
                now,
                endOf(command.lastDay()),
                null,
                null,
                null);
        store.add(key, secret.hash());
        act("api-key.issued", null, key);
        return new IssuedKey(key, secret.reveal());
    }

    /**
     * Give a program a new key; the one it has works on for some days, so that nobody must hurry.
     *
     * @param graceDays how many days; 0 if the old key must not work from now on
     * @param lastDay the last day on which the new key works
     * @throws ApiKeyGone if it is not there, or was revoked
     * @throws InvalidInput if a number of days is beyond what may be
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public IssuedKey rotate(ApiKeyId id, int graceDays, LocalDate lastDay) {
        var now = clock.instant();
        var problems = new InvalidInput.Collector();
        checkLastDay(lastDay, now, problems);
        problems.require(
                graceDays >= 0 && graceDays <= MAX_GRACE_DAYS, "graceDays", "error.api-key.grace", MAX_GRACE_DAYS);
        problems.throwIfAny();
        var before = inUse(id);
        var secret = KeyText.random();
        var formerUntil = earlier(now.plus(Duration.ofDays(graceDays)), before.expires());
        store.rotate(id, secret, formerUntil, endOf(lastDay));
        var after = store.lock(id).orElseThrow().key();
        act("api-key.rotated", before, after);
        return new IssuedKey(after, secret.reveal());
    }

    /**
     * Take a key back, at once and for good; with it the one before its last rotation.
     *
     * @throws ApiKeyGone if it is not there, or was revoked before
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void revoke(ApiKeyId id) {
        var before = inUse(id);
        store.revoke(id, clock.instant());
        act("api-key.revoked", before, store.lock(id).orElseThrow().key());
    }

    private ApiKey inUse(ApiKeyId id) {
        return store.lock(id)
                .map(StoredKey::key)
                .filter(key -> key.revoked() == null)
                .orElseThrow(() -> new ApiKeyGone(id));
    }

    private void checkLastDay(LocalDate lastDay, Instant now, InvalidInput.Collector problems) {
        var today = now.atZone(tenants.current().zone()).toLocalDate();
        problems.require(
                !lastDay.isBefore(today) && !lastDay.isAfter(today.plusYears(MAX_YEARS)),
                "lastDay",
                "error.api-key.last-day",
                MAX_YEARS);
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(tenants.current().zone()).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void act(String action, @Nullable ApiKey before, ApiKey after) {
        trail.record(action, "api-keys/" + after.id(), before == null ? null : written(before), written(after));
        book.announce();
    }

    /** As it stands in the audit trail, where nothing is ever erased: without the contact, who is a person. */
    private String written(ApiKey key) {
        return json.writeValueAsString(Written.of(key));
    }

    private record Written(
            String client,
            String publicId,
            List<String> scopes,
            @Nullable Integer ratePerMinute,
            Instant expires,
            @Nullable Instant formerUntil,
            @Nullable Instant revoked) {

        static Written of(ApiKey key) {
            return new Written(
                    key.client(),
                    key.publicId(),
                    key.scopes().stream().sorted().map(ApiScope::code).toList(),
                    key.ratePerMinute(),
                    key.expires(),
                    key.formerUntil(),
                    key.revoked());
        }
    }
}
