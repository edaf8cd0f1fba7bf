package city.plaza.request;

/** Where a request stands inside the city hall. */
public enum RequestStatus {
    /** Received, nobody has looked at it yet. */
    SUBMITTED,
    /** With a department, not begun. */
    ASSIGNED,
    /** Somebody works on it. */
    IN_PROGRESS,
    /** Taken up, and held up by somebody outside, such as whoever reported it. */
    WAITING,
    /** Over, with an outcome. May be reopened. */
    RESOLVED;

    public boolean isOpen() {
        return this != RESOLVED;
    }
}
