package city.plaza.demo;

import city.plaza.infrastructure.local.LocalFailure;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param reset whether to forget what an earlier demo kept
 * @param port where the cities answer; 0 for where they answered last time
 * @param data where everything is kept
 */
record DemoOptions(boolean reset, int port, Path data) {

    private static final int HIGHEST_PORT = 65_535;

    static DemoOptions of(String[] arguments, Path usualData) {
        boolean reset = false;
        int port = 0;
        var data = usualData;
        var rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            var option = rest.pop();
            switch (option) {
                case "--reset" -> reset = true;
                case "--port" -> port = port(rest.poll());
                case "--data" -> data = folder(rest.poll());
                default ->
                    throw new LocalFailure("Unknown option " + option + ", expected --reset, --port N, --data DIR");
            }
        }
        return new DemoOptions(reset, port, data.toAbsolutePath().normalize());
    }

    private static int port(@Nullable String value) {
        try {
            int port = value == null ? 0 : Integer.parseInt(value);
            if (port >= 1024 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Refused below.
        }
        throw new LocalFailure("--port needs a number from 1024 to " + HIGHEST_PORT);
    }

    private static Path folder(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new LocalFailure("--data needs a folder");
        }
        return Path.of(value);
    }
}
