package city.plaza.request;

/** What somebody of the city can do next with a request. */
public enum RequestMove {
    /** Take it up oneself, from a colleague too. */
    TAKE,
    /** End it. */
    RESOLVE,
    /** Put it on hold. */
    HOLD,
    /** Resume work. */
    RESUME,
    /** Return it to the queue. */
    RELEASE,
    /** Reopen it. */
    REOPEN
}
