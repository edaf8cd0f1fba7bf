package city.plaza.web.open311.protocol;

import city.plaza.web.tenancy.Jurisdictions;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers failed API requests in the format the client asked for. */
public final class FailedRequestHandler implements Filter {

    private static final Logger log = LoggerFactory.getLogger(FailedRequestHandler.class);
    private static final String KEYS = "open311.error.";

    private final Refusals refusals;
    private final Open311RequestParser calls;

    public FailedRequestHandler(Refusals refusals, Open311RequestParser calls) {
        this.refusals = refusals;
        this.calls = calls;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws ServletException, IOException {
        if (asked instanceof HttpServletRequest request
                && answer instanceof HttpServletResponse response
                && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                && Jurisdictions.isCall(request)) {
            refusals.write(
                    response, status, key(request, status), Format.of(Jurisdictions.asked(request)), language(request));
        } else {
            chain.doFilter(asked, answer);
        }
    }

    /** Whoever refused the call may have said why. */
    private static String key(HttpServletRequest request, int status) {
        return request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String said && said.startsWith(KEYS)
                ? said
                : Refusals.key(status);
    }

    /** What failed may fail again, and a call is answered all the same. */
    private Locale language(HttpServletRequest request) {
        try {
            return calls.language(request);
        } catch (RuntimeException e) {
            log.debug("The language of a failed call is not known", e);
            return Locale.ENGLISH;
        }
    }
}
