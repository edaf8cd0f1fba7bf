package city.plaza.apikey;

import city.plaza.apikey.ApiKeyVerdict.Accepted;
import city.plaza.apikey.ApiKeyVerdict.Reason;
import city.plaza.apikey.ApiKeyVerdict.Refused;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks API keys. Answers from memory while this node hears of every change. */
@Component
public class ApiKeyCheck {

    private final ApiKeyBook book;
    private final ApiKeyUse use;
    private final ApiRates rates;
    private final Clock clock;

    ApiKeyCheck(ApiKeyBook book, ApiKeyUse use, ApiRates rates, Clock clock) {
        this.book = book;
        this.use = use;
        this.rates = rates;
        this.clock = clock;
    }

    /**
     * Whether a presented key opens something in the current city.
     *
     * @param presented whatever a program sent as its key, at any length; not kept
     */
    @PermitAll
    public ApiKeyVerdict check(String presented, ApiScope scope) {
        var text = KeyText.read(presented).orElse(null);
        if (text == null) {
            return new Refused(Reason.MISTYPED);
        }
        var now = clock.instant();
        var key = opened(text, now).orElse(null);
        if (key == null) {
            return new Refused(Reason.UNKNOWN);
        }
        return switch (key.state(now)) {
            case REVOKED -> new Refused(Reason.REVOKED);
            case EXPIRED -> new Refused(Reason.EXPIRED);
            case ACTIVE -> {
                if (!key.scopes().contains(scope)) {
                    yield new Refused(Reason.OUT_OF_SCOPE);
                }
                use.note(key, now);
                yield new Accepted(client(key));
            }
        };
    }

    /** Whose key it is, if it works for anything in the current city. Lets nobody in. */
    @PermitAll
    public Optional<ApiClient> recognise(String presented) {
        var now = clock.instant();
        return KeyText.read(presented)
                .flatMap(text -> opened(text, now))
                .filter(key -> key.state(now) == ApiKey.State.ACTIVE)
                .map(this::client);
    }

    private Optional<ApiKey> opened(KeyText text, Instant now) {
        return book.find(text.publicId())
                .filter(stored -> stored.opensWith(text, now))
                .map(StoredKey::key);
    }

    private ApiClient client(ApiKey key) {
        int rate = Objects.requireNonNullElse(key.ratePerMinute(), rates.perKey());
        return new ApiClient(key.id(), key.client(), key.scopes(), Math.min(rate, rates.mostPerKey()));
    }
}
