package city.plaza.request;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Every allowed move from one status to another, in one table. */
final class RequestLifecycle {

    private static final Map<RequestStatus, Set<RequestStatus>> ALLOWED = new EnumMap<>(Map.of(
            RequestStatus.SUBMITTED,
                    EnumSet.of(RequestStatus.ASSIGNED, RequestStatus.IN_PROGRESS, RequestStatus.RESOLVED),
            RequestStatus.ASSIGNED,
                    EnumSet.of(RequestStatus.ASSIGNED, RequestStatus.IN_PROGRESS, RequestStatus.RESOLVED),
            RequestStatus.IN_PROGRESS,
                    EnumSet.of(RequestStatus.ASSIGNED, RequestStatus.IN_PROGRESS, RequestStatus.RESOLVED),
            RequestStatus.RESOLVED, EnumSet.of(RequestStatus.IN_PROGRESS)));

    private RequestLifecycle() {}

    static boolean allows(RequestStatus from, RequestStatus to) {
        return ALLOWED.getOrDefault(from, Set.of()).contains(to);
    }
}
