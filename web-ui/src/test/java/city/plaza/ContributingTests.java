package city.plaza;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A newcomer's task leads to its file by name, as CONTRIBUTING says. */
class ContributingTests {

    private static final Path ROOT = Path.of("..");
    private static final Pattern FILE = Pattern.compile("`(?:[\\w-]+/)*(\\w+\\.(?:java|properties|yaml))`");

    @Test
    void filesThatTasksLeadToExist() throws IOException {
        var named = FILE.matcher(Files.readString(ROOT.resolve("CONTRIBUTING.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(sources()).containsAll(named);
    }

    private static TreeSet<String> sources() throws IOException {
        var names = new TreeSet<String>();
        for (var module : new String[] {"platform-core", "tenant-admin", "infrastructure", "web-ui"}) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> names.add(file.getFileName().toString()));
            }
        }
        return names;
    }
}
