package city.plaza.request;

import org.jspecify.annotations.Nullable;

/**
 * Where a request stands.
 *
 * @param outcome how it ended; absent while it is open
 * @param department the code of the department that holds it now
 */
public record RequestState(RequestStatus status, @Nullable Outcome outcome, String department) {

    /** The same with another department. */
    public RequestState in(String otherDepartment) {
        return new RequestState(status, outcome, otherDepartment);
    }
}
