package city.plaza.web.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Tells browsers what an answer may do, before anybody writes it: a forwarded or streamed answer is on its way before
 * Spring's own writer is asked.
 */
final class SecurityHeaders implements Filter {

    /** A year; each host for itself, since a city's other hosts are not ours. */
    private static final String HTTPS_ONLY = "max-age=31536000";

    private final ContentPolicy policy;

    SecurityHeaders(ContentPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws ServletException, IOException {
        if (asked instanceof HttpServletRequest request && answer instanceof HttpServletResponse response) {
            var once = new OnePolicy(response);
            write(request, once);
            chain.doFilter(request, once);
        } else {
            chain.doFilter(asked, answer);
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response) {
        if (response.containsHeader(ContentPolicy.NAME)) {
            return;
        }
        response.setHeader(ContentPolicy.NAME, policy.of(request.getRequestURI()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "geolocation=(self), camera=(self), microphone=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", HTTPS_ONLY);
        }
    }

    /** Whoever has a stricter policy, such as for files of strangers, replaces this one instead of adding to it. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(ContentPolicy.NAME) || name.equalsIgnoreCase("X-Content-Type-Options")) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
