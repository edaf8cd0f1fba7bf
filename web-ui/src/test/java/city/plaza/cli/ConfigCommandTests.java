package city.plaza.cli;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.cli.platform.ExitCode;
import city.plaza.cli.platform.Platform;
import city.plaza.cli.platform.PlatformSettings;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.draft.ConfigurationDraft;
import city.plaza.configuration.publishing.ConfigurationPublisher;
import city.plaza.department.Department;
import city.plaza.department.DepartmentCode;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.testing.StoryTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/** A city is configured from the command line, and what was done there can be proven. */
@StoryTest
class ConfigCommandTests {

    private static final String TO = TestCities.slug(ConfigCommandTests.class, "typed-to");
    private static final TenantId FROM = new TenantId(TestCities.slug(ConfigCommandTests.class, "typed-from"));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void twoCities() throws IOException {
        var settings = new Properties();
        settings.putAll(LocalPlatform.shared().environment());
        var file = folder.resolve("settings.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        System.setProperty(PlatformSettings.DEMO, file.toString());
        Platform.with("test", context -> {
            var cities = context.getAutowireCapableBeanFactory().createBean(TestCities.class);
            cities.open(getClass(), "typed-from");
            cities.open(getClass(), "typed-to");
            TenantContext.runAs(FROM, () -> draftsHarbour(context));
            return ExitCode.OK;
        });
    }

    @AfterEach
    void forgetTheInstallation() {
        System.clearProperty(PlatformSettings.DEMO);
    }

    @Test
    void aCityIsLookedOverPublishedTakenOutAndBroughtIntoAnother() throws IOException {
        var nothing = archive(FROM.value(), "before.zip");
        assertThat(run("config", "check", "--city", FROM.value())).isEqualTo(ExitCode.OK);
        assertThat(said()).contains("0 of which block publishing");
        assertThat(run("config", "diff", "--city", FROM.value(), nothing.toString()))
                .isEqualTo(ExitCode.OK);
        assertThat(said()).contains("removed    departments/harbour").contains("1 differences.");

        assertThat(run("config", "import", "--city", FROM.value(), "--publish", nothing.toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err.toString())
                .startsWith("plaza: the draft of " + FROM + " holds 1 changes")
                .hasLineCount(1);
        publishes();

        var archive = archive(FROM.value(), "after.zip");
        assertThat(Files.readAllBytes(archive)).isNotEqualTo(Files.readAllBytes(nothing));
        assertThat(run("config", "import", "--city", TO, archive.toString(), "--dry-run"))
                .isEqualTo(ExitCode.OK);
        assertThat(said()).contains("added      departments/harbour").contains("this was a dry run");
        assertThat(run("config", "import", "--city", TO, archive.toString(), "--publish", "--note", "as there"))
                .isEqualTo(ExitCode.OK);
        assertThat(said()).contains("Version 1 of " + TO + " is live.");
        assertThat(Files.readAllBytes(archive(TO, "copy.zip"))).isEqualTo(Files.readAllBytes(archive));
        said();

        assertThat(run("config", "diff", "--city", TO, "--template", "small-town"))
                .isEqualTo(ExitCode.OK);
        assertThat(said()).contains("departments/");
        assertThat(run("config", "diff", "--city", TO, "--version", "1")).isEqualTo(ExitCode.OK);
        assertThat(said()).isEqualToIgnoringNewLines("0 differences.");

        assertThat(run("audit", "heads", "--city", TO)).isEqualTo(ExitCode.OK);
        var head = said().strip();
        assertThat(head).matches(TO + " [0-9]+:[0-9a-f]{64}");
        assertThat(run("audit", "verify", "--city", TO, "--head", head.split(" ")[1]))
                .isEqualTo(ExitCode.OK);
        assertThat(said()).contains(TO + " is sound: ").endsWith(head.split(" ")[1] + System.lineSeparator());
        err.getBuffer().setLength(0);
        assertThat(run("audit", "verify", "--city", TO, "--head", "1:" + "0".repeat(64)))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("plaza: the record of " + TO + " is broken at entry 1:"
                        + " it is not the one whose head was kept");
    }

    @Test
    void aFileIsLookedOverWithoutAPlatform() throws IOException {
        System.clearProperty(PlatformSettings.DEMO);
        var nowhere = Files.write(folder.resolve("nowhere.zip"), written());
        assertThat(run("config", "check", nowhere.toString())).isEqualTo(ExitCode.PARTIAL);
        assertThat(said()).contains("blocks   departments[parks].parent: There is no department nobody");

        var none = Files.writeString(folder.resolve("none.zip"), "no archive");
        assertThat(run("config", "check", none.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString())
                .startsWith("plaza: This is not an archive of a city")
                .hasLineCount(1);
    }

    private Path archive(String city, String name) {
        var file = folder.resolve(name);
        assertThat(run("config", "export", "--city", city, "-o", file.toString()))
                .as(err.toString())
                .isEqualTo(ExitCode.OK);
        said();
        return file;
    }

    private static void draftsHarbour(ApplicationContext context) {
        var draft = context.getBean(ConfigurationDraft.class);
        draft.discardAll();
        if (draft.find(ConfigurationSection.DEPARTMENTS, "harbour").isEmpty()) {
            draft.add(
                    ConfigurationSection.DEPARTMENTS,
                    new Department(
                            new DepartmentCode("harbour"), "HBR", LocalizedText.of(Locale.ENGLISH, "Harbour"), null));
        }
    }

    private void publishes() {
        Platform.with(
                "test",
                context -> TenantContext.<Integer, RuntimeException>callAs(FROM, () -> {
                    var draft = context.getBean(ConfigurationDraft.class);
                    context.getBean(ConfigurationPublisher.class)
                            .publish(draft.current().version(), "");
                    return ExitCode.OK;
                }));
    }

    /** What was printed since the last time. */
    private String said() {
        var text = out.toString();
        out.getBuffer().setLength(0);
        return text;
    }

    private int run(String... arguments) {
        return PlazaCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    /** An archive as somebody wrote it by hand. */
    private static byte[] written() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : List.of(
                    List.of("plaza-city.yaml", "format: 1\n"),
                    List.of("city.yaml", "- languages: [en]\n"),
                    List.of(
                            "departments.yaml",
                            "- {code: parks, shortName: P, name: {en: Parks}, parent: nobody}\n"))) {
                zip.putNextEntry(new ZipEntry(file.getFirst()));
                zip.write(file.getLast().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
