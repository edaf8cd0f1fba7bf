package city.plaza.request;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every allowed move from one status to another, in one table. */
public final class RequestLifecycle {

    /** How long after it was resolved the reporter may reopen a request. */
    public static final Duration REOPEN_WINDOW = Duration.ofDays(14);

    private static final Map<RequestStatus, Set<RequestStatus>> ALLOWED = new EnumMap<>(Map.of(
            RequestStatus.SUBMITTED,
                    EnumSet.of(RequestStatus.ASSIGNED, RequestStatus.IN_PROGRESS, RequestStatus.RESOLVED),
            RequestStatus.ASSIGNED,
                    EnumSet.of(RequestStatus.ASSIGNED, RequestStatus.IN_PROGRESS, RequestStatus.RESOLVED),
            RequestStatus.IN_PROGRESS,
                    EnumSet.of(
                            RequestStatus.ASSIGNED,
                            RequestStatus.IN_PROGRESS,
                            RequestStatus.ON_HOLD,
                            RequestStatus.RESOLVED),
            RequestStatus.ON_HOLD,
                    EnumSet.of(RequestStatus.ASSIGNED, RequestStatus.IN_PROGRESS, RequestStatus.RESOLVED),
            RequestStatus.RESOLVED, EnumSet.of(RequestStatus.IN_PROGRESS)));

    private RequestLifecycle() {}

    static boolean allows(RequestStatus from, RequestStatus to) {
        return ALLOWED.getOrDefault(from, Set.of()).contains(to);
    }

    /**
     * What staff can do next, the usual thing first.
     *
     * @param mine whether the one who asks has taken the request
     */
    public static List<RequestMove> next(RequestStatus status, boolean mine) {
        return switch (status) {
            case SUBMITTED, ASSIGNED -> List.of(RequestMove.TAKE);
            case IN_PROGRESS ->
                mine
                        ? List.of(RequestMove.RESOLVE, RequestMove.HOLD, RequestMove.RELEASE)
                        : List.of(RequestMove.TAKE, RequestMove.RESOLVE, RequestMove.HOLD, RequestMove.RELEASE);
            case ON_HOLD ->
                mine
                        ? List.of(RequestMove.RESUME, RequestMove.RESOLVE, RequestMove.RELEASE)
                        : List.of(RequestMove.TAKE, RequestMove.RESUME, RequestMove.RESOLVE, RequestMove.RELEASE);
            case RESOLVED -> List.of(RequestMove.REOPEN);
        };
    }
}
