package city.plaza.web.resident;

import city.plaza.catalog.ServiceCode;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;

/** What the address of a report in progress says: its draft, its step, and where to go next. */
final class ReportNavigation {

    static final String SERVICE = "service";
    static final String STEP = "step";
    static final String RETURNING = "then";
    static final String DRAFT = "draft";

    private ReportNavigation() {}

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
