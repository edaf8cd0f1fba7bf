package city.plaza.web.api;

import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Tells a program to wait, in the form in which the interface it called says no. */
@Component
class TooManyCalls {

    private static final String KEY = "error.api.too-many-calls";
    private static final HttpStatus STATUS = HttpStatus.TOO_MANY_REQUESTS;
    private static final String XML =
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<errors><error><code>%d</code><description>%s</description></error></errors>\n";

    private final MessageSource messages;
    private final Tenants tenants;
    private final JsonMapper json;

    TooManyCalls(MessageSource messages, Tenants tenants, JsonMapper json) {
        this.messages = messages;
        this.tenants = tenants;
        this.json = json;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Duration retryAfter) throws IOException {
        long seconds = seconds(retryAfter);
        var detail = messages.getMessage(KEY, new Object[] {seconds}, language(request));
        response.setStatus(STATUS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var path = request.getRequestURI();
        if (!path.startsWith("/open311/")) {
            var problem = ProblemDetail.forStatusAndDetail(STATUS, detail);
            problem.setProperty("code", KEY);
            answer(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, json.writeValueAsBytes(problem));
            return;
        }
        // Without this a page of another origin would see a failure and no reason.
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(
                HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
                String.join(", ", HttpHeaders.RETRY_AFTER, RateLimitFilter.POLICY, RateLimitFilter.LIMIT));
        if (path.endsWith(".json")) {
            var errors = List.of(Map.of("code", STATUS.value(), "description", detail));
            answer(response, "application/json; charset=utf-8", json.writeValueAsBytes(errors));
        } else {
            var errors = XML.formatted(STATUS.value(), HtmlUtils.htmlEscapeDecimal(detail, "UTF-8"));
            answer(response, "text/xml; charset=utf-8", errors.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Whole seconds, rounded up: who waits so long is not sent away again. */
    static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }

    private static void answer(HttpServletResponse response, String type, byte[] body) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Locale language(HttpServletRequest request) {
        var wanted = Collections.list(request.getLocales());
        return TenantContext.scope()
                .map(scope -> tenants.current().closestLanguage(wanted))
                .orElse(Locale.ENGLISH);
    }
}
