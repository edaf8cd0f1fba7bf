package city.plaza.infrastructure.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The statements of a file that prepares the database, shared with the containers. */
final class SqlScript {

    private SqlScript() {}

    static List<String> statements(String file) throws IOException {
        try (var in = SqlScript.class.getResourceAsStream("/postgres/" + file)) {
            if (in == null) {
                throw new IOException("postgres/" + file + " is not on the class path");
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"));
            return Arrays.stream(text.split(";", -1))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        }
    }
}
