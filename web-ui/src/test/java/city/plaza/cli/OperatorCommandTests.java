package city.plaza.cli;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.cli.platform.ExitCode;
import city.plaza.cli.platform.PlatformSettings;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.testing.StoryTest;
import city.plaza.infrastructure.testing.TestMail;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the first operator of an installation comes about. */
@StoryTest
class OperatorCommandTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @AfterEach
    void forgetTheInstallation() {
        System.clearProperty(PlatformSettings.DEMO);
    }

    @Test
    void migratingMakesTheRealmAndTheFirstOperatorIsInvitedByMail() throws Exception {
        LocalPlatform.shared().keycloak().start();
        isInstalled(Map.of());

        assertThat(run("migrate")).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("Operators sign in at http://console.localhost");

        assertThat(run("operator", "invite", "first@plaza.example", "Fiona First"))
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("first@plaza.example is invited by mail");
        var letter = TestMail.shared().to("first@plaza.example", 1).getFirst();
        assertThat(TestMail.text(letter)).contains("/realms/plaza-operators/login-actions/action-token");

        assertThat(run("operator", "invite", "nobody")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).startsWith("plaza: email: ").hasLineCount(1);
    }

    @Test
    void withoutKeycloakSchemasAreMigratedAndTheRestIsSaidToBeMissing() throws Exception {
        isInstalled(Map.of("plaza.keycloak.internal-url", "http://127.0.0.1:1"));

        assertThat(run("migrate")).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .contains("migrated")
                .containsPattern("Operators cannot sign in yet: .*Keycloak cannot be reached");

        assertThat(run("operator", "invite", "first@plaza.example")).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString())
                .startsWith("plaza: first@plaza.example is not invited: ")
                .contains("Keycloak cannot be reached")
                .hasLineCount(1);
    }

    /** Leave the settings of the tests' platform where commands look for them. */
    private void isInstalled(Map<String, String> others) throws IOException {
        var settings = new Properties();
        settings.putAll(LocalPlatform.shared().environment());
        settings.putAll(others);
        var file = folder.resolve("settings.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        System.setProperty(PlatformSettings.DEMO, file.toString());
    }

    private int run(String... arguments) {
        return PlazaCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
