package city.plaza.infrastructure.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of ours, with its output in a file. */
final class ChildProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int LINES_SHOWN = 3;

    private final String name;
    private final Path log;
    private final Process process;

    ChildProcess(String name, ProcessBuilder builder, Path log) {
        this.name = name;
        this.log = log;
        try {
            process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new LocalFailure(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** Wait until the check says yes; a check that throws says no. */
    void awaitReady(Duration limit, ReadinessCheck check) {
        var end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new LocalFailure(name + " ended with exit code " + process.exitValue() + " while starting, see "
                        + log + lastLines());
            }
            try {
                if (check.ready()) {
                    return;
                }
            } catch (IOException notYet) {
                // asked again
            }
            pause();
        }
        kill();
        throw new LocalFailure(name + " was not ready within " + limit.toSeconds() + " s, see " + log + lastLines());
    }

    /** Wait for it to end by itself. */
    void awaitSuccess(Duration limit) {
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                kill();
                throw new LocalFailure(name + " took more than " + limit.toSeconds() + " s, see " + log);
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new LocalFailure(name + " was interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new LocalFailure(
                    name + " ended with exit code " + process.exitValue() + ", see " + log + lastLines());
        }
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return ": " + String.join(" | ", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    /** Until it is worth asking again, or the process has ended. */
    private void pause() {
        try {
            process.waitFor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Interrupted while waiting", e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void stop() {
        process.destroy();
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Whether a server is ready. */
    interface ReadinessCheck {
        boolean ready() throws IOException;
    }
}
