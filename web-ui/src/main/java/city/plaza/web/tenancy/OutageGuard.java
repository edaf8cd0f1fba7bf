package city.plaza.web.tenancy;

import city.plaza.shared.DatabaseOutage;
import city.plaza.shared.RepeatedWarnings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Turns a database that is away into 503 with Retry-After, wherever it was missed: the only place that does, for every
 * address and every format.
 */
@Component
final class OutageGuard {

    private static final Logger log = LoggerFactory.getLogger(OutageGuard.class);

    private final RepeatedWarnings warnings;

    OutageGuard(RepeatedWarnings warnings) {
        this.warnings = warnings;
    }

    /** Continue the chain; an outage that it meets is answered here, unless a part of another answer is under way. */
    void proceed(FilterChain chain, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            var outage = DatabaseOutage.behind(e);
            if (outage.isEmpty() || response.isCommitted()) {
                throw e;
            }
            warnings.warn(log, "Answered that the database is away", said(outage.get()));
            response.reset();
            BlockedPage.UNAVAILABLE.show(request, response);
        }
    }

    /** Its message may quote a statement. */
    private static String said(Throwable outage) {
        var kind = outage.getClass().getSimpleName();
        return outage instanceof SQLException sql ? kind + " " + sql.getSQLState() : kind;
    }
}
