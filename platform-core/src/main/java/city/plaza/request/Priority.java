package city.plaza.request;

/** How soon a request wants to be looked at, compared with others. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    /** Somebody may come to harm. */
    URGENT
}
