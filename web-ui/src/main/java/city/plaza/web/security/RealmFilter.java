package city.plaza.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a session that was opened at another city: whose host it is, its realm must have issued the token. */
final class RealmFilter extends OncePerRequestFilter {

    private final HostRealms realms;
    private final SecurityContextHolderStrategy contexts;
    private final CrossTenantAccessAlerts alerts;

    RealmFilter(HostRealms realms, SecurityContextHolderStrategy contexts, CrossTenantAccessAlerts alerts) {
        this.alerts = alerts;
        this.realms = realms;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = SignedIn.of(contexts.getContext().getAuthentication());
        if (signedIn.isEmpty()
                || realms.current().filter(signedIn.get()::belongsTo).isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        alerts.raise(CrossTenantAccessAlerts.Key.FOREIGN_SESSION);
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        contexts.clearContext();
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
