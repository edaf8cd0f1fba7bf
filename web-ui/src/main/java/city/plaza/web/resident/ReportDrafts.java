package city.plaza.web.resident;

import com.vaadin.flow.server.VaadinSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The drafts of one visit by the id in the address, so that a reload, another language or another tab loses none. */
final class ReportDrafts {

    private static final int MAX_DRAFTS = 5;

    private final Map<String, ReportDraft> drafts = new LinkedHashMap<>();

    private ReportDrafts() {}

    /** The drafts of the current visit. */
    static ReportDrafts current() {
        var session = VaadinSession.getCurrent();
        var drafts = session.getAttribute(ReportDrafts.class);
        if (drafts == null) {
            drafts = new ReportDrafts();
            session.setAttribute(ReportDrafts.class, drafts);
        }
        return drafts;
    }

    Optional<ReportDraft> find(String id) {
        return Optional.ofNullable(drafts.get(id));
    }

    /** Remembers a draft, and forgets the one that was begun longest ago if there are too many. */
    ReportDraft put(ReportDraft draft) {
        drafts.put(draft.id(), draft);
        if (drafts.size() > MAX_DRAFTS) {
            drafts.remove(drafts.keySet().iterator().next());
        }
        return draft;
    }
}
