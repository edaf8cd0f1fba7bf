package city.plaza.web.api;

import city.plaza.apikey.Allowance;
import city.plaza.apikey.ApiKeyCheck;
import city.plaza.apikey.ApiLimits;
import city.plaza.web.security.PresentedKey;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits requests per client and reports the limit (draft-ietf-httpapi-ratelimit-headers-11).
 *
 * <p>Comes before tokens are looked at, so that a storm costs one count a call. A key that does not work counts for the
 * address it comes from: trying keys is limited as well.
 *
 * @see "docs/adr/0018-api-keys-and-rate-limits.md"
 */
final class RateLimitFilter extends OncePerRequestFilter {

    static final String POLICY = "RateLimit-Policy";
    static final String LIMIT = "RateLimit";

    private static final String OPEN311 = "/open311/";
    private static final int WINDOW_SECONDS = 60;

    private final ApiLimits limits;
    private final ApiKeyCheck keys;
    private final CallerAddress address;
    private final TooManyCalls refusal;

    RateLimitFilter(ApiLimits limits, ApiKeyCheck keys, CallerAddress address, TooManyCalls refusal) {
        this.limits = limits;
        this.keys = keys;
        this.address = address;
        this.refusal = refusal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // A browser asks whether it may ask; that is no call yet.
        return HttpMethod.OPTIONS.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var allowance = allowance(request);
        response.setHeader(
                POLICY,
                allowance.policies().stream()
                        .map(policy -> "\"%s\";q=%d;w=%d".formatted(policy.name(), policy.perMinute(), WINDOW_SECONDS))
                        .collect(Collectors.joining(", ")));
        response.setHeader(
                LIMIT,
                "\"%s\";r=%d;t=%d"
                        .formatted(
                                allowance.decisive().name(),
                                allowance.remaining(),
                                TooManyCalls.seconds(allowance.untilFull())));
        if (allowance.granted()) {
            chain.doFilter(request, response);
        } else {
            refusal.write(request, response, allowance.retryAfter());
        }
    }

    private Allowance allowance(HttpServletRequest request) {
        if (request.getRequestURI().startsWith(OPEN311)) {
            var client = PresentedKey.of(request).flatMap(keys::recognise);
            if (client.isPresent()) {
                return limits.take(client.get());
            }
        }
        return limits.take(address.of(request));
    }
}
