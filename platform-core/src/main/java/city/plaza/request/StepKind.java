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
    /** Held up by somebody outside; the text says by what. */
    WAITING,
    /** Gone on with. */
    RESUMED,
    COMMENTED,
    RESOLVED,
    REOPENED,
    /** From now on handled together with another request about the same matter. */
    JOINED,
    /** No longer handled together with another. */
    PARTED,
    /** Happened in a system the city used before; the text says what. */
    IMPORTED
}
