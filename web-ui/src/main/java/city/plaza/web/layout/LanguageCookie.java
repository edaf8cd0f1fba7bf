package city.plaza.web.layout;

import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.Tenants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Remembers the language somebody asked for, on all pages of the city. */
@Component
class LanguageCookie extends OncePerRequestFilter {

    private static final Duration COOKIE_TTL = Duration.ofDays(180);

    private final Tenants tenants;

    LanguageCookie(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Only what stands in the address: a form's body must not be read here.
        var query = request.getQueryString();
        if (query != null
                && query.contains(ReaderLanguage.PARAMETER + "=")
                && TenantContext.scope().isPresent()) {
            var asked = request.getParameter(ReaderLanguage.PARAMETER);
            if (asked != null && ReaderLanguage.offers(tenants.current(), asked)) {
                response.addHeader(HttpHeaders.SET_COOKIE, cookie(asked, request.isSecure()));
            }
        }
        chain.doFilter(request, response);
    }

    private static String cookie(String tag, boolean secure) {
        return ResponseCookie.from(
                        ReaderLanguage.COOKIE, Locale.forLanguageTag(tag).toLanguageTag())
                .path("/")
                .maxAge(COOKIE_TTL)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(secure)
                .build()
                .toString();
    }
}
