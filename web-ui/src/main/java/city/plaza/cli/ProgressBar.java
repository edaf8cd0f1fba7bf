package city.plaza.cli;

import city.plaza.cli.platform.DurationFormat;
import city.plaza.history.ImportProgress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;

/** Shows how far an import has come: a bar on a terminal, a line every few seconds elsewhere. */
final class ProgressBar implements ImportProgress, AutoCloseable {

    private static final int WIDTH = 30;
    private static final long BAR_INTERVAL_NANOS = Duration.ofMillis(200).toNanos();
    private static final long LINE_INTERVAL_NANOS = Duration.ofSeconds(5).toNanos();

    private final PrintWriter out;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private long shown = began;
    private boolean open;

    ProgressBar(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static ProgressBar on(PrintWriter out) {
        return new ProgressBar(
                out,
                Optional.ofNullable(System.console())
                        .filter(console -> console.isTerminal())
                        .isPresent());
    }

    @Override
    public void at(Position position) {
        long now = System.nanoTime();
        boolean end = position.bytes() >= position.ofBytes();
        if (!end && now - shown < (terminal ? BAR_INTERVAL_NANOS : LINE_INTERVAL_NANOS)) {
            return;
        }
        shown = now;
        var line = line(position, Duration.ofNanos(now - began));
        if (terminal) {
            out.print("\r" + line + "\033[K");
            open = true;
        } else {
            out.println(line);
        }
        out.flush();
    }

    static String line(Position at, Duration since) {
        double share = at.ofBytes() == 0 ? 1 : Math.min(1, (double) at.bytes() / at.ofBytes());
        int full = (int) (share * WIDTH);
        double seconds = Math.max(0.001, since.toMillis() / 1000.0);
        var left = share > 0.01 && share < 1
                ? ", " + DurationFormat.clock(Duration.ofSeconds(Math.round(seconds / share - seconds))) + " left"
                : "";
        return "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + Math.round(share * 100) + " %  "
                + DurationFormat.number(at.rows()) + " rows, " + DurationFormat.number(at.rejected()) + " rejected, "
                + DurationFormat.number(Math.round(at.rows() / seconds)) + " rows/s" + left;
    }

    /** Leave the line of the bar. */
    @Override
    public void close() {
        if (open) {
            out.println();
            open = false;
        }
    }
}
