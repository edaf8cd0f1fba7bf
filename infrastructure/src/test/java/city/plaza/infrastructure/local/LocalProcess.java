package city.plaza.infrastructure.local;

import org.jspecify.annotations.Nullable;

/** A server of the local platform that is one child process. */
abstract sealed class LocalProcess implements LocalServer permits LocalRedis, LocalKeycloak {

    private final String name;
    private final int port;
    private @Nullable ChildProcess process;

    /** @param wanted the port to listen on, or 0 for a free one */
    LocalProcess(String name, int wanted) {
        this.name = name;
        this.port = LocalPorts.take(wanted, name);
    }

    /** Start it, without waiting. */
    abstract ChildProcess launch();

    /** Wait until it does its work. */
    abstract void awaitReady(ChildProcess launched);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final int port() {
        return port;
    }

    @Override
    public final synchronized void start() {
        if (!running()) {
            process = launch();
            awaitReady(process);
        }
    }

    @Override
    public final synchronized void stop() {
        if (process != null) {
            process.stop();
            process = null;
        }
    }

    @Override
    public final synchronized void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    @Override
    public final boolean running() {
        return process != null && process.isAlive();
    }
}
