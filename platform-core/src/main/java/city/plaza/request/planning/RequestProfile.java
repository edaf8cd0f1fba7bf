package city.plaza.request.planning;

import city.plaza.catalog.ServiceCode;
import city.plaza.department.DepartmentCode;
import city.plaza.location.Place;
import city.plaza.request.Priority;
import city.plaza.request.RequestNumber;
import city.plaza.request.RequestStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What rules and clocks look at in a request; nothing of the person behind it.
 *
 * @param answers by the code of the attribute
 * @param routed whether it was already given to a department by rule
 * @param expectedAt by when it should be done, as it stands
 * @param imported whether it was history when it came, with dates of its own
 */
public record RequestProfile(
        UUID id,
        RequestNumber number,
        ServiceCode service,
        DepartmentCode department,
        Priority priority,
        RequestStatus status,
        Place place,
        Map<String, List<String>> answers,
        Instant requestedAt,
        @Nullable Instant expectedAt,
        boolean routed,
        boolean imported) {

    public RequestProfile {
        answers = Map.copyOf(answers);
    }

    /** From when on a request stood where. */
    public record StatusChange(Instant at, RequestStatus status) {}

    /** A request with where it has stood, from its first moment. */
    public record WithHistory(RequestProfile request, List<StatusChange> history) {
        public WithHistory {
            history = List.copyOf(history);
        }
    }
}
