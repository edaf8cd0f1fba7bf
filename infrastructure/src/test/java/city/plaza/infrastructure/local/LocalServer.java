package city.plaza.infrastructure.local;

/** One server of the local platform, a child process that can be stopped and started again on its port. */
public sealed interface LocalServer permits LocalPostgres, LocalProcess {

    String name();

    int port();

    /** Start and wait until it answers; nothing happens if it runs. */
    void start();

    /** Stop in order and wait until it has ended; nothing happens if it does not run. */
    void stop();

    /** End it as a power cut would, and wait until it has ended. */
    void kill();

    boolean running();
}
