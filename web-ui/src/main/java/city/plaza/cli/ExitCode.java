package city.plaza.cli;

/** How a command ended, as scripts see it. */
final class ExitCode {

    static final int OK = 0;
    static final int FAILED = 1;
    /** Called wrongly; nothing was begun. */
    static final int USAGE = 2;
    /** Some of it was done, and what was not is listed. */
    static final int PARTIAL = 3;

    private ExitCode() {}
}
