package city.plaza.request;

/** How a request ended, honestly. */
public enum Outcome {
    /** The matter is put right. */
    FIXED,
    /** Looked at, and nothing was to be done. */
    NO_ACTION_NEEDED,
    /** The city cannot act; the text says why. */
    CANNOT_ACT,
    /** Somebody else acts; the text says who. */
    REFERRED
}
