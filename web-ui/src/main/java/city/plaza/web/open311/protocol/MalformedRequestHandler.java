package city.plaza.web.open311.protocol;

import city.plaza.web.tenancy.Jurisdictions;
import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.ExceptionUtils;
import org.jspecify.annotations.Nullable;

/** Answers requests that the servlet container refuses before any controller sees them. */
public final class MalformedRequestHandler extends ErrorReportValve {

    private final Refusals refusals;

    public MalformedRequestHandler(Refusals refusals) {
        this.refusals = refusals;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (!Jurisdictions.isCall(request)) {
            super.report(request, response, failure);
        } else if (status >= 400 && response.getContentWritten() == 0 && response.setErrorReported()) {
            try {
                var format = Format.of(Jurisdictions.asked(request));
                refusals.write(response, status, Refusals.key(status), format, Locale.ENGLISH);
                response.finishResponse();
            } catch (IOException e) {
                // Nobody reads the answer any more.
                ExceptionUtils.handleThrowable(e);
            }
        }
    }
}
