package city.plaza.web.security;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Ends the session at Keycloak too, by a request of this server: led there by the browser, the token that says whose
 * session it is would stand in an address (OpenID Connect RP-Initiated Logout 1.0, section 2).
 *
 * <p>If Keycloak does not answer, the session ends here alone.
 */
@Component
class KeycloakLogout implements LogoutSuccessHandler {

    private static final Logger log = LoggerFactory.getLogger(KeycloakLogout.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final int BAD_REQUEST = 400;

    private final HostRealms realms;
    private final UidlRedirectStrategy redirect = new UidlRedirectStrategy();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    KeycloakLogout(HostRealms realms) {
        this.realms = realms;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        var realm = realms.current();
        var signedIn = SignedIn.of(authentication);
        if (realm.isPresent() && signedIn.isPresent()) {
            end(realm.get(), signedIn.get());
        }
        redirect.sendRedirect(request, response, "/");
    }

    private void end(Realm realm, SignedIn signedIn) {
        var form = "client_id=" + CityRegistrations.CLIENT + "&id_token_hint="
                + URLEncoder.encode(signedIn.user().getIdToken().getTokenValue(), StandardCharsets.UTF_8);
        var logout = HttpRequest.newBuilder(
                        URI.create(realms.internalUrl(realm) + CityRegistrations.PROTOCOL + "/logout"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            int status = http.send(logout, BodyHandlers.discarding()).statusCode();
            if (status >= BAD_REQUEST) {
                log.warn("Keycloak did not end a session of {}: {}", realm.id(), status);
            }
        } catch (IOException e) {
            log.warn("Keycloak did not hear that a session of {} ended: {}", realm.id(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
