package city.plaza.web.tenancy;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A page or API error shown instead of the one that was asked for. */
public enum BlockedPage {
    UNKNOWN_HOST(HttpStatus.NOT_FOUND),
    SUSPENDED(HttpStatus.SERVICE_UNAVAILABLE),
    SIGN_IN_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    /** Where the pages are inside the application; asked for from outside, they are shown all the same. */
    public static final String PATH = "/notice/";

    /** Where the keys of what programs read begin. */
    private static final String SAID = "open311.error.";

    private static final Duration RETRY_AFTER = Duration.ofMinutes(2);

    private final HttpStatus status;

    BlockedPage(HttpStatus status) {
        this.status = status;
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
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()));
        }
        if (Jurisdictions.isCall(request)) {
            response.sendError(status.value(), SAID + template());
            return;
        }
        response.setStatus(status.value());
        RequestDispatcher page = request.getRequestDispatcher(PATH + template());
        page.forward(request, response);
    }
}
