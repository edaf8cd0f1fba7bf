package city.plaza.request;

/** What happened in one step of a request. {@link RequestJournal} names the fact that each of them tells. */
public enum StepKind {
    /** Somebody reported it. */
    SUBMITTED,
    /** The rules, or the lack of one, gave it to a department. */
    ROUTED,
    /** Somebody passed it on to another department. */
    REROUTED,
    /** Somebody gave it to a member of staff. */
    ASSIGNED,
    /** Somebody took it and began. */
    STARTED,
    /** Returned to the queue. */
    RELEASED,
    /** Held up by somebody outside; the text says by what. */
    HELD,
    /** No longer on hold. */
    RESUMED,
    /** Somebody wrote to colleagues, or to the public. */
    COMMENTED,
    /** What it says was corrected. */
    EDITED,
    /** From now on handled together with another request about the same matter. */
    MERGED,
    /** No longer handled together with another. */
    UNMERGED,
    /** Part of it is a request of its own from now on. */
    SPLIT,
    /** Passed to somebody outside the city. */
    REFERRED,
    /** Over, with an outcome. */
    RESOLVED,
    /** Not over after all. */
    REOPENED,
    /** Over for good. */
    CLOSED,
    /** Happened in a system the city used before; the text says what. */
    IMPORTED
}
