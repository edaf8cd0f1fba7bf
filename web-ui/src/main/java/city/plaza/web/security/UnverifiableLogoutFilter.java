package city.plaza.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says what it means that the keys of a realm cannot be fetched, which Spring's own filter takes for an error of this
 * server: somebody made up a realm, or Keycloak is away and should try again.
 */
final class UnverifiableLogoutFilter extends OncePerRequestFilter {

    private static final String SECONDS = "5";

    private final KeycloakAvailability keycloak;

    UnverifiableLogoutFilter(KeycloakAvailability keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException unchecked) {
            if (keycloak.isAway()) {
                response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            } else {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
        }
    }
}
