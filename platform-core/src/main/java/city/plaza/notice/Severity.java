package city.plaza.notice;

/** How urgent a notice is, least urgent first. */
public enum Severity {
    INFO,
    WARNING,
    EMERGENCY
}
