package city.plaza.request;

/** Where a request stands inside the city hall. */
public enum RequestStatus {
    /** Received, nobody has looked at it yet. */
    SUBMITTED,
    /** With a department, not begun. */
    ASSIGNED,
    /** Somebody works on it. */
    IN_PROGRESS,
    /** Over, with an outcome. May be reopened. */
    RESOLVED;

    public boolean isOpen() {
        return this != RESOLVED;
    }
}
