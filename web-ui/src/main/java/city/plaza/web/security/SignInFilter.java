package city.plaza.web.security;

import city.plaza.web.tenancy.BlockedPage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads to the sign-in of the host's own realm, or says that nobody can sign in just now. */
final class SignInFilter extends OncePerRequestFilter {

    static final String SIGN_IN = "/sign-in";
    static final String AUTHORIZATION = "/oauth2/authorization/";

    private final KeycloakAvailability keycloak;

    SignInFilter(KeycloakAvailability keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        var own = AUTHORIZATION + Realm.current();
        if (path.equals(SIGN_IN)) {
            ReturnUrl.remember(request, response);
            response.sendRedirect(own);
        } else if (!path.startsWith(AUTHORIZATION)) {
            chain.doFilter(request, response);
        } else if (!path.equals(own)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (keycloak.answers()) {
            chain.doFilter(request, response);
        } else {
            BlockedPage.SIGN_IN_UNAVAILABLE.show(request, response);
        }
    }
}
