package city.plaza.apikey;

import city.plaza.apikey.ApiKeyVerdict.Accepted;
import city.plaza.apikey.ApiKeyVerdict.Reason;
import city.plaza.apikey.ApiKeyVerdict.Refused;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells programs that may come in from those that may not. Answers from memory while every node hears of changes. */
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
        var stored = book.find(text.publicId()).orElse(null);
        if (stored == null || !stored.opensWith(text, now)) {
            return new Refused(Reason.UNKNOWN);
        }
        var key = stored.key();
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

    private ApiClient client(ApiKey key) {
        int rate = Objects.requireNonNullElse(key.ratePerMinute(), rates.perKey());
        return new ApiClient(key.id(), key.client(), key.scopes(), Math.min(rate, rates.mostPerKey()));
    }
}
