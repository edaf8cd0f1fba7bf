package city.plaza.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of others, run by Node: taken by npm as the lock says, below {@code target}. */
public final class NodePrograms {

    private static final Path SOURCE = Path.of("src/test/npm");
    private static final Path INSTALLED = Path.of("target/npm-test");
    private static final int PATIENCE_MINUTES = 5;

    private NodePrograms() {}

    /** Run a program and return what it prints. */
    public static String run(String program, String... arguments) throws IOException, InterruptedException {
        install();
        var command = new ArrayList<>(List.of("node", program));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static synchronized void install() throws IOException, InterruptedException {
        var lock = "package-lock.json";
        var taken = INSTALLED.resolve("taken");
        Files.createDirectories(INSTALLED);
        boolean present = Files.exists(taken) && Files.mismatch(SOURCE.resolve(lock), taken) < 0;
        try (var files = Files.list(SOURCE)) {
            for (var file : files.toList()) {
                Files.copy(file, INSTALLED.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!present) {
            run(List.of(
                    "npm",
                    "ci",
                    "--ignore-scripts",
                    "--prefer-offline",
                    "--no-audit",
                    "--no-fund",
                    "--loglevel=error"));
            Files.copy(SOURCE.resolve(lock), taken, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var printed = Files.createTempFile("plaza-node", ".out");
        var complained = Files.createTempFile("plaza-node", ".err");
        try {
            var process = new ProcessBuilder(command)
                    .directory(INSTALLED.toFile())
                    .redirectOutput(printed.toFile())
                    .redirectError(complained.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            assertThat(process.exitValue())
                    .as(() -> command.getFirst() + ": " + read(complained))
                    .isZero();
            return read(printed);
        } finally {
            Files.delete(printed);
            Files.delete(complained);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
