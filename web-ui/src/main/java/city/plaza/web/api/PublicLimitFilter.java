package city.plaza.web.api;

import city.plaza.apikey.PublicLimits;
import city.plaza.apikey.PublicRates.Act;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.tenancy.BlockedPage;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits what anybody may do without an account, before it costs anything: a body is not read, a screen not made.
 *
 * <p>Whoever looks up what nothing has may do so a few times; then this node shows them nothing more for a while, so that
 * numbers and secrets cannot be tried.
 *
 * @see "docs/adr/0032-limits-for-people-without-an-account.md"
 */
final class PublicLimitFilter extends OncePerRequestFilter {

    /** What a photo of a phone weighs. */
    private static final int UPLOAD_BYTES = 6 * 1024 * 1024;
    /** The largest form, for one that does not say how large it is. */
    private static final int MAX_UPLOADS = 15;

    private static final int MAX_BLOCKED = 10_000;
    private static final String PROOF = "XSRF-TOKEN";

    private final PublicLimits limits;
    private final CallerAddress address;
    private final Cache<String, Long> blockedUntil =
            Caffeine.newBuilder().maximumSize(MAX_BLOCKED).build();

    PublicLimitFilter(PublicLimits limits, CallerAddress address) {
        this.limits = limits;
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (lacksProof(request)) {
            // Ninety megabytes would be kept only to find out the same.
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var caller = address.of(request);
        var act = PublicActs.of(request);
        var wait = act.flatMap(what -> wait(what, caller, request));
        if (wait.isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(TooManyCalls.seconds(wait.get())));
            BlockedPage.TOO_MANY_REQUESTS.show(request, response);
            return;
        }
        chain.doFilter(request, response);
        if (act.filter(Act.LOOKUP::equals).isPresent() && response.getStatus() == HttpServletResponse.SC_NOT_FOUND) {
            limits.take(Act.MISS, caller)
                    .ifPresent(pause -> blockedUntil.put(here(caller), System.nanoTime() + pause.toNanos()));
        }
    }

    private Optional<Duration> wait(Act act, String caller, HttpServletRequest request) {
        return switch (act) {
            case LOOKUP -> blocked(caller).or(() -> limits.take(act, caller));
            case REPORT ->
                isMultipart(request)
                        ? limits.take(act, caller).or(() -> limits.take(Act.UPLOAD, caller, uploads(request)))
                        : limits.take(act, caller);
            case UPLOAD -> isSignedIn(request) ? Optional.empty() : limits.take(act, caller, uploads(request));
            case SCREEN -> isSignedIn(request) ? Optional.empty() : limits.take(act, caller);
            default -> limits.take(act, caller);
        };
    }

    private Optional<Duration> blocked(String caller) {
        return Optional.ofNullable(blockedUntil.getIfPresent(here(caller)))
                .map(until -> Duration.ofNanos(until - System.nanoTime()))
                .filter(Duration::isPositive);
    }

    private static String here(String caller) {
        return TenantContext.scope() + " " + caller;
    }

    private static int uploads(HttpServletRequest request) {
        long bytes = request.getContentLengthLong();
        return bytes < 0 ? MAX_UPLOADS : Math.toIntExact(Math.min(MAX_UPLOADS, bytes / UPLOAD_BYTES + 1));
    }

    /**
     * A form with files that no browser sends from our page: it would have the page's cookie or, where that is gone and the
     * form is to be handed back, its origin.
     */
    private static boolean lacksProof(HttpServletRequest request) {
        return isMultipart(request)
                && PublicActs.of(request).filter(Act.REPORT::equals).isPresent()
                && !hasCookie(request)
                && !hasOwnOrigin(request);
    }

    private static boolean hasCookie(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(PROOF));
    }

    private static boolean hasOwnOrigin(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var host = request.getHeader(HttpHeaders.HOST);
        return origin != null && host != null && origin.endsWith("://" + host);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && request.getContentType() != null
                && request.getContentType().regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    /** Whoever has an account has a name, and is not limited here. */
    private static boolean isSignedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }
}
