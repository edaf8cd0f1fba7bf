package city.plaza.staff;

import city.plaza.audit.AuditTrail;
import city.plaza.identity.Role;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Records changes of people's duties in the audit trail. Called inside a transaction. */
@Component
class StaffAuditLog {

    private final AuditTrail trail;
    private final JsonMapper json;

    StaffAuditLog(AuditTrail trail, JsonMapper json) {
        this.trail = trail;
        this.json = json;
    }

    void act(String action, @Nullable StaffMember before, StaffMember after) {
        trail.record(action, "people/" + after.subject(), before == null ? null : written(before), written(after));
    }

    /** Without the e-mail address, and with a pseudonym for the name: an entry outlives what a city may know of a person. */
    private String written(StaffMember person) {
        return json.writeValueAsString(new Entry(
                trail.pseudonym(person.subject(), person.name()),
                person.duties().roles().stream().map(Role::claim).sorted().toList(),
                List.copyOf(person.duties().scope().departments()),
                List.copyOf(person.duties().scope().services()),
                List.copyOf(person.duties().scope().areas()),
                person.active()));
    }

    private record Entry(
            String name,
            List<String> roles,
            List<String> departments,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> services,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> areas,
            boolean active) {}
}
