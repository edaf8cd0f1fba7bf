package city.plaza.notice;

/** How much a notice matters, the least first. */
public enum Severity {
    INFO,
    WARNING,
    EMERGENCY
}
