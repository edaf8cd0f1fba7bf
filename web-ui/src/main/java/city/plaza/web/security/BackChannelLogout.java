package city.plaza.web.security;

import city.plaza.web.security.EndedSessions.Ended;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Ends sessions because Keycloak says so (OpenID Connect Back-Channel Logout 1.0).
 *
 * <p>Spring's own handler sends a request with the session's cookie to the present node, which ends nothing on another.
 * The token's signature, issuer, audience and claims were checked before this is called.
 */
@Component
class BackChannelLogout implements LogoutHandler {

    private static final Logger log = LoggerFactory.getLogger(BackChannelLogout.class);
    private static final Duration MAX_TOKEN_AGE = Duration.ofMinutes(5);

    private final EndedSessions ended;
    private final Clock clock;

    BackChannelLogout(EndedSessions ended, Clock clock) {
        this.ended = ended;
        this.clock = clock;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcLogoutToken token)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var realm = Realm.current().value();
        var issued = Objects.requireNonNullElse(token.getIssuedAt(), Instant.MIN);
        if (issued.isBefore(clock.instant().minus(MAX_TOKEN_AGE))
                || !ended.firstUse(realm, token.getId(), MAX_TOKEN_AGE.multipliedBy(2))) {
            log.warn("Logout token of {} is old or was shown before: refused", realm);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        ended.announce(
                realm,
                new Ended(
                        Objects.requireNonNullElse(token.getSessionId(), ""),
                        Objects.requireNonNullElse(token.getSubject(), ""),
                        issued));
    }
}
