package city.plaza.web.resident;

import city.plaza.catalog.ServiceCode;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;

/** The addresses of the residents' working pages. */
public final class ResidentNavigation {

    public static final String REPORT = "report";
    public static final String MY_REPORTS = "my-reports";

    static final String SERVICE = "service";
    static final String STEP = "step";
    static final String RETURNING = "then";
    static final String DRAFT = "draft";

    private ResidentNavigation() {}

    /** The form for one kind of report. */
    public static String report(ServiceCode service) {
        return "/" + REPORT + "?" + QueryParameters.of(SERVICE, service.value()).getQueryString();
    }

    static QueryParameters choosing(ReportDraft draft, ServiceCode service) {
        return QueryParameters.simple(Map.of(DRAFT, draft.id(), SERVICE, service.value()));
    }

    static QueryParameters at(ReportDraft draft, ReportStep step) {
        return QueryParameters.simple(Map.of(DRAFT, draft.id(), STEP, step.url()));
    }

    /** A step to change an answer at, and to come back from. */
    static QueryParameters changing(ReportDraft draft, ReportStep step) {
        return QueryParameters.simple(Map.of(DRAFT, draft.id(), STEP, step.url(), RETURNING, ReportStep.CHECK.url()));
    }
}
