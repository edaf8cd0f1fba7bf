package city.plaza.notice;

import city.plaza.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Records in the audit trail which notices were published, and by whom. Called inside a transaction. */
@Component
class NoticeAuditLog {

    private final AuditTrail trail;
    private final JsonMapper json;

    NoticeAuditLog(AuditTrail trail, JsonMapper json) {
        this.trail = trail;
        this.json = json;
    }

    void act(String action, Notice notice, @Nullable Notice before, @Nullable Notice after) {
        trail.record(action, "notices/" + notice.id(), written(before), written(after));
    }

    void act(String action, @Nullable Emergency before, @Nullable Emergency after) {
        trail.record(action, "emergency", written(before), written(after));
    }

    private @Nullable String written(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }
}
