package city.plaza.cli;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.cli.platform.ExitCode;
import city.plaza.cli.platform.FailureMessages;
import city.plaza.cli.platform.PlatformSettings;
import city.plaza.history.ImportProgress;
import city.plaza.shared.InvalidInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line answers in one line and a code, whatever it is given. */
class PlazaCommandTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "serve, true",
        "serve --server.port=9000, true",
        "--server.port=9000, true",
        "serve --help, false",
        "--help, false",
        "migrate, false",
        "bogus, false"
    })
    void withoutAnotherCommandTheCitiesAreServed(String line, boolean serves) {
        assertThat(PlazaCommand.serves(line.isEmpty() ? new String[0] : line.split(" ")))
                .isEqualTo(serves);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "serve --help",
                "migrate --help",
                "onboard --help",
                "import --help",
                "operator --help",
                "operator invite --help",
                "config --help",
                "config export --help",
                "config check --help",
                "config diff --help",
                "config import --help",
                "audit --help",
                "audit verify --help",
                "audit heads --help",
                "--version"
            })
    void everyCommandExplainsItself(String line) {
        assertThat(run(line.split(" "))).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bogus                                             | bogus
            migrate --parallel 0                              | --parallel is 0, expected 1 to 32
            migrate --parallel x                              | x
            import                                            | --city
            import --city New!York --mapping m.yaml f.csv     | no city can be called
            import --city new-york --mapping m.yaml none.csv  | none.csv is not a file
            onboard                                           | FILE.yaml
            operator                                          | operator invite EMAIL
            operator invite                                   | EMAIL
            config                                            | config export, check, diff or import
            config export                                     | --city
            config export --city New!York                     | no city can be called
            config check                                      | FILE.zip
            config check --city new-york f.zip                | Unmatched argument at index 4
            config diff --city new-york                       | --template
            config import --city new-york                     | FILE.zip
            config import --city a-city --dry-run --publish f | exclude each other
            audit                                             | audit verify or heads
            audit verify --city new-york --head 7             | is no head
            """)
    void aWrongCallIsSaidToBeSo(String line, String words) {
        assertThat(run(line.split(" +"))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .startsWith("plaza: ")
                .contains(words)
                .contains("--help")
                .doesNotContain("\tat ");
        assertThat(err.toString().lines()).hasSize(2);
    }

    @Test
    void aMappingThatIsMissingFailsInOneLine(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("f.csv"), "id\n");

        assertThat(run("import", "--city", "springfield", "--mapping", folder + "/none.yaml", file.toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err.toString().strip()).endsWith("none.yaml cannot be read: there is no such file or folder");
    }

    @Test
    void aDatabaseThatIsNotNamedOrNotThereIsSaidToBeSo(@TempDir Path folder) throws IOException {
        var settings = folder.resolve("demo.properties");
        System.setProperty(PlatformSettings.DEMO, settings.toString());
        try {
            assertThat(new FailureMessages().message(thrownBy(() -> PlatformSettings.find(Map.of()))))
                    .startsWith("no database is named: set PLAZA_DB_URL");
            Files.writeString(settings, "plaza.db.url=jdbc:x\n");
            assertThat(PlatformSettings.find(Map.of())).containsEntry("plaza.db.url", "jdbc:x");
            assertThat(PlatformSettings.find(Map.of("PLAZA_DB_URL", "jdbc:y"))).isEmpty();
        } finally {
            System.clearProperty(PlatformSettings.DEMO);
        }
        assertThat(new FailureMessages().message(new IllegalStateException(new ConnectException("Connection refused"))))
                .contains("is not running: Connection refused")
                .doesNotContain("\n");
    }

    @Test
    void aRefusalIsReadInWordsAndByField() {
        assertThat(new FailureMessages().message(new InvalidInput("slug", "error.nobody-translated-this")))
                .isEqualTo("slug: error.nobody-translated-this");
    }

    @Test
    void progressTellsShareRateAndTimeLeft() {
        var line = ProgressBar.line(new ImportProgress.Position(30_000, 12, 500, 1_000), Duration.ofSeconds(10));

        assertThat(line)
                .isEqualTo("[###############---------------] 50 %  30,000 rows, 12 rejected, 3,000 rows/s, 0:10 left");
    }

    private static RuntimeException thrownBy(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            return e;
        }
        throw new AssertionError("nothing was thrown");
    }

    private int run(String... arguments) {
        return PlazaCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
