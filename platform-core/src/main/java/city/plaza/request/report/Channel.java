package city.plaza.request.report;

/** How a report reached the city. */
public enum Channel {
    WEB,
    MOBILE,
    PHONE,
    EMAIL,
    SMS,
    SOCIAL,
    WALK_IN,
    OPEN311,
    OTHER
}
