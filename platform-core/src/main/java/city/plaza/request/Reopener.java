package city.plaza.request;

/** Who says that a request is not over after all. */
public enum Reopener {
    STAFF,
    /** Whoever reported it, by the secret link. */
    REPORTER,
    /** Another system, by the interface for programs. */
    PROGRAM
}
