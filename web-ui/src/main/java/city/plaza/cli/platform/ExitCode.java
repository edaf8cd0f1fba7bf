package city.plaza.cli.platform;

/** How a command ended, as scripts see it. */
public final class ExitCode {

    public static final int OK = 0;
    public static final int FAILED = 1;
    /** Called wrongly; nothing was begun. */
    public static final int USAGE = 2;
    /** Some of it was done, and what was not is listed. */
    public static final int PARTIAL = 3;

    private ExitCode() {}
}
