package city.plaza.web.tenancy;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** A page or API error shown instead of the one that was asked for. */
public enum BlockedPage {
    UNKNOWN_HOST(HttpStatus.NOT_FOUND, null, "Nothing is at this host"),
    SUSPENDED(HttpStatus.SERVICE_UNAVAILABLE, Duration.ofMinutes(2), "This city is suspended"),
    /** The city's database does not answer; those of other cells may. */
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            Duration.ofSeconds(5),
            "The database does not answer; nothing was changed, try again"),
    SIGN_IN_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, Duration.ofMinutes(2), "Nobody can sign in just now"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, Duration.ofMinutes(1), "Too many requests"),
    /** Something that was sent holds a character that no text has. */
    BAD_CHARACTER(HttpStatus.BAD_REQUEST, null, "A control character");

    /** Where the pages are inside the application; asked for from outside, they are shown all the same. */
    public static final String PATH = "/notice/";

    /** The attribute of a request that names the field at fault. */
    public static final String FIELD = BlockedPage.class.getName() + ".field";

    /** Where the keys of what programs read begin. */
    private static final String SAID = "open311.error.";

    private static final String API = "/api/";
    /** RFC 9457. */
    private static final String PROBLEM = """
            {"type":"about:blank","title":"%s","status":%d,"detail":"%s"%s}""";

    private static final String ERRORS = """
            ,"errors":[{"field":"%s","code":"error.input.control-character","detail":"%s"}]""";

    private final HttpStatus status;
    private final @Nullable Duration retryAfter;
    private final String detail;

    /**
     * @param retryAfter when it is worth another try; absent if it is not
     * @param detail what programs read
     */
    BlockedPage(HttpStatus status, @Nullable Duration retryAfter, String detail) {
        this.status = status;
        this.retryAfter = retryAfter;
        this.detail = detail;
    }

    public String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public HttpStatus status() {
        return status;
    }

    /** Answer with this page; a program's call fails with this reason, and is answered as every call that fails. */
    public void show(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (retryAfter != null && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        }
        if (Jurisdictions.isCall(request)) {
            response.sendError(status.value(), SAID + template());
            return;
        }
        response.setStatus(status.value());
        if (Jurisdictions.asked(request).startsWith(API)) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            var problem = PROBLEM.formatted(status.getReasonPhrase(), status.value(), detail, errors(request));
            response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
            return;
        }
        RequestDispatcher page = request.getRequestDispatcher(PATH + template());
        page.forward(request, response);
    }

    /** The name of a field has no character that JSON would have to escape. */
    private String errors(HttpServletRequest request) {
        var field = request.getAttribute(FIELD);
        return field == null ? "" : ERRORS.formatted(field, detail);
    }
}
