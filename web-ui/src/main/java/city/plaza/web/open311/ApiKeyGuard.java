package city.plaza.web.open311;

import city.plaza.apikey.ApiClient;
import city.plaza.apikey.ApiKeyCheck;
import city.plaza.apikey.ApiKeyVerdict;
import city.plaza.apikey.ApiScope;
import city.plaza.web.open311.protocol.Open311Error;
import city.plaza.web.open311.protocol.Open311Request;
import city.plaza.web.security.PresentedKey;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Requires an API key with the right scope. */
@Component
class ApiKeyGuard {

    private final ApiKeyCheck check;

    ApiKeyGuard(ApiKeyCheck check) {
        this.check = check;
    }

    /** @throws Open311Error 403 without a key that opens this */
    ApiClient require(HttpServletRequest request, Open311Request open311Request, ApiScope scope) {
        var presented = presented(request, open311Request)
                .orElseThrow(() -> new Open311Error(HttpStatus.FORBIDDEN, "open311.error.key-missing"));
        return switch (check.check(presented, scope)) {
            case ApiKeyVerdict.Accepted(var client) -> client;
            case ApiKeyVerdict.Refused(var reason) ->
                throw new Open311Error(HttpStatus.FORBIDDEN, "open311.error.key." + reason);
        };
    }

    /** Whether a key was shown that opens this; one that does not is no reason to refuse what everybody may. */
    boolean opens(HttpServletRequest request, Open311Request open311Request, ApiScope scope) {
        return presented(request, open311Request)
                .filter(key -> check.check(key, scope) instanceof ApiKeyVerdict.Accepted)
                .isPresent();
    }

    /** In a header or as a parameter, also of a body that is no form. */
    private static Optional<String> presented(HttpServletRequest request, Open311Request open311Request) {
        return PresentedKey.of(request).or(() -> open311Request.value(PresentedKey.PARAMETER));
    }
}
