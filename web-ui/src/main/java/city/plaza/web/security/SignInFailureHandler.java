package city.plaza.web.security;

import city.plaza.web.tenancy.BlockedPage;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Explains a failed sign-in if Keycloak is unavailable, else redirects home. */
final class SignInFailureHandler implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignInFailureHandler.class);

    private final KeycloakAvailability keycloak;

    SignInFailureHandler(KeycloakAvailability keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        var reason = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        log.info("Sign-in at {} failed: {}", Realm.current(), reason);
        if (keycloak.answers()) {
            response.sendRedirect("/");
        } else {
            BlockedPage.SIGN_IN_UNAVAILABLE.show(request, response);
        }
    }
}
