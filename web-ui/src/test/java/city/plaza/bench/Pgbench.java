package city.plaza.bench;

import city.plaza.infrastructure.local.LocalPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own benchmark: what the database can do at most when nobody stands between. */
final class Pgbench {

    private static final Pattern SPEED = Pattern.compile("tps = ([0-9.]+)");

    private static final String LOG = "times";

    private final Path program;
    private final LocalPostgres postgres;

    /** @throws IllegalStateException if the program is not installed */
    Pgbench(LocalPostgres postgres) {
        this.postgres = postgres;
        this.program = find();
    }

    /**
     * Run a transaction over and over.
     *
     * @param script SQL and what pgbench adds to it
     * @return how often a second
     */
    double perSecond(String script, int clients, Duration time) {
        return run(script, clients, time, "").perSecond();
    }

    /**
     * Run a transaction over and over, and time each.
     *
     * @param settings of the sessions, such as {@code -c enable_indexscan=off}
     */
    Run run(String script, int clients, Duration time, String settings) {
        try {
            var folder = Files.createTempDirectory("pgbench");
            try {
                var file = Files.writeString(folder.resolve("script.sql"), script);
                return new Run(run(file, clients, time, settings), times(folder));
            } finally {
                try (var files = Files.list(folder)) {
                    files.forEach(each -> each.toFile().delete());
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How a transaction fared.
     *
     * @param perSecond how often a second
     * @param millis how long each took, the shortest first
     */
    record Run(double perSecond, double[] millis) {

        /** @param part such as 0.95 */
        double percentile(double part) {
            return millis[(int) Math.ceil(part * millis.length) - 1];
        }
    }

    /** The third figure of each line is how many microseconds a transaction took. */
    private static double[] times(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(LOG))
                    .flatMap(Pgbench::lines)
                    .mapToDouble(line -> Double.parseDouble(line.split(" ")[2]) / 1_000)
                    .sorted()
                    .toArray();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double run(Path script, int clients, Duration time, String settings) throws IOException {
        var builder = new ProcessBuilder(List.of(
                        program.toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--host=127.0.0.1",
                        "--port=" + postgres.port(),
                        "--username=plaza_owner",
                        "--client=" + clients,
                        "--time=" + time.toSeconds(),
                        "--file=" + script,
                        "--log",
                        "--log-prefix=" + script.resolveSibling(LOG),
                        "plaza"))
                .redirectErrorStream(true);
        builder.environment().put("PGOPTIONS", settings);
        builder.environment().put("PGPASSWORD", postgres.password("plaza_owner"));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var speed = SPEED.matcher(said);
        if (process.onExit().join().exitValue() != 0 || !speed.find()) {
            throw new IllegalStateException("pgbench: " + said.strip());
        }
        return Double.parseDouble(speed.group(1));
    }

    private static Path find() {
        var path = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "pgbench"));
        return Stream.concat(path, debians())
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "pgbench is not installed; it comes with PostgreSQL, in Debian by apt-get install postgresql-contrib"));
    }

    /** Where Debian puts it, one folder for each version. */
    private static Stream<Path> debians() {
        var versions = Path.of("/usr/lib/postgresql").toFile().list();
        return versions == null
                ? Stream.empty()
                : Arrays.stream(versions).map(version -> Path.of("/usr/lib/postgresql", version, "bin/pgbench"));
    }
}
