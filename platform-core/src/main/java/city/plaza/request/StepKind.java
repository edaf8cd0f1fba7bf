package city.plaza.request;

/** What happened in one step of a request. */
public enum StepKind {
    SUBMITTED,
    /** Given to a department. */
    ASSIGNED,
    /** Somebody took it up. */
    STARTED,
    /** Put back for others. */
    RELEASED,
    COMMENTED,
    RESOLVED,
    REOPENED,
    /** Happened in a system the city used before; the text says what. */
    IMPORTED
}
