package city.plaza.request;

/** Who may read a step. */
public enum Visibility {
    /** Everybody who may see the request. */
    PUBLIC,
    /** Those who work for the city. */
    INTERNAL
}
