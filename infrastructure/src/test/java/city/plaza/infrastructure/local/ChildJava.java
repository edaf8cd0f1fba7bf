package city.plaza.infrastructure.local;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts further Java processes from this one. */
public final class ChildJava {

    private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    private ChildJava() {}

    /**
     * The beginning of a command: the program this process runs, which compiles no more than this one does. Tests run by
     * the first compiler, for none lives long enough to earn what the second one costs; benchmarks and the demo by both.
     */
    public static ArrayList<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (ManagementFactory.getRuntimeMXBean().getInputArguments().contains(FIRST_COMPILER_ONLY)) {
            command.addAll(List.of(FIRST_COMPILER_ONLY, "-XX:+UseSerialGC"));
        }
        return command;
    }
}
