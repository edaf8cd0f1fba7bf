package city.plaza.request;

import com.fasterxml.jackson.annotation.JsonAlias;

/** Where a request stands inside the city hall. */
public enum RequestStatus {
    /** Received, nobody has looked at it yet. */
    SUBMITTED,
    /** With a department, not begun. */
    ASSIGNED,
    /** Somebody works on it. */
    IN_PROGRESS,
    /** Taken, and held up by somebody outside, such as its reporter. */
    @JsonAlias("WAITING") // as configurations published before say
    ON_HOLD,
    /** Over, with an outcome. May be reopened. */
    RESOLVED;

    public boolean isOpen() {
        return this != RESOLVED;
    }
}
