package city.plaza.web.open311;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.apikey.ApiScope;
import city.plaza.web.testing.RunningPlaza;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever has only the README reports something and reads it back. */
@RunningPlaza
class ReadmeTests {

    private static final Pattern LINES = Pattern.compile("From a program.*?```\\n(.*?)```", Pattern.DOTALL);

    @Autowired
    ApplicationContext plaza;

    @Test
    void theFiveLinesOfCurlFileARequestAndReadItBack() throws IOException, InterruptedException {
        var city = new Open311City(plaza, getClass(), "springfield-readme");
        var readme = LINES.matcher(Files.readString(Path.of("../README.md")));
        assertThat(readme.find()).isTrue();
        var lines = readme.group(1)
                .replace("http://springfield.localhost:8080/open311/v2", city.base.replaceFirst("/$", ""))
                .replace("$(cat .local/demo/api-key)", city.key(ApiScope.values()))
                .replace("curl ", "curl -s ");
        assertThat(lines.strip().lines()).hasSize(5);
        var process =
                new ProcessBuilder("sh", "-ec", lines).redirectErrorStream(true).start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed)
                .contains("<service_code>pothole</service_code>", "<status>open</status>")
                .contains("\"description\":\"As wide as a wheel\"", "\"status\":\"open\"");
    }
}
