package city.plaza.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers at once where nothing is: nobody is asked to sign in for a page that does not exist, and no session begins.
 */
final class UnknownPathFilter extends OncePerRequestFilter {

    private final KnownPaths known;
    private final Predicate<HttpServletRequest> concerned;

    /** @param concerned which requests to look at */
    UnknownPathFilter(KnownPaths known, Predicate<HttpServletRequest> concerned) {
        this.known = known;
        this.concerned = concerned;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!concerned.test(request) || known.include(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
