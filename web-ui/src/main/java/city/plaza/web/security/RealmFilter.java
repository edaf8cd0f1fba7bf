package city.plaza.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a session that was opened at another city: whose host it is, its realm must have issued the token. */
final class RealmFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(RealmFilter.class);

    private final HostRealms realms;
    private final SecurityContextHolderStrategy contexts;

    RealmFilter(HostRealms realms, SecurityContextHolderStrategy contexts) {
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
        log.warn("Session of realm {} used at {}: ended", signedIn.get().realm(), Realm.current());
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        contexts.clearContext();
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
