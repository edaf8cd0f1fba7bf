package city.plaza.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * How busy the computer is, and how much of it others took away.
 *
 * @param load the load average of the last minute
 * @param stolen time that the host gave to other machines, in ticks; 0 where the system does not tell
 * @param all all time of all processors, in ticks
 */
record Machine(double load, long stolen, long all) {

    private static final Path TIMES = Path.of("/proc/stat");
    private static final int STOLEN = 7;
    private static final int COUNTED = 8;

    static Machine now() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        if (!Files.isReadable(TIMES)) {
            return new Machine(load, 0, 0);
        }
        try (var lines = Files.lines(TIMES)) {
            var ticks = Arrays.stream(lines.findFirst().orElseThrow().split(" +"))
                    .skip(1)
                    .limit(COUNTED)
                    .mapToLong(Long::parseLong)
                    .toArray();
            return new Machine(load, ticks[STOLEN], Arrays.stream(ticks).sum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a reader must know of the time between this and a later moment. */
    String until(Machine later) {
        double stolen = later.all == all ? 0 : 100.0 * (later.stolen - this.stolen) / (later.all - all);
        return String.format(
                Locale.ROOT,
                "%d processors, Java %d, load %.1f before and %.1f after, %.1f %% of the time stolen",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                load,
                later.load,
                stolen);
    }
}
