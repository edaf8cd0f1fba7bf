package city.plaza.request;

/** What somebody of the city can do next with a request. */
public enum RequestMove {
    /** Take it up oneself, from a colleague too. */
    TAKE,
    /** End it. */
    RESOLVE,
    /** Wait for somebody outside. */
    WAIT,
    /** Go on with it. */
    RESUME,
    /** Put it back for others. */
    RELEASE,
    /** Begin again. */
    REOPEN
}
