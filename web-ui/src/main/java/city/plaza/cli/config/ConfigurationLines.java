package city.plaza.cli.config;

import city.plaza.cli.platform.ExitCode;
import city.plaza.cli.platform.FailureMessages;
import city.plaza.configuration.Change;
import city.plaza.configuration.Finding;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Prints what differs in a city, and what is wrong with it, a line each. */
final class ConfigurationLines {

    private static final int MAX_LENGTH = 60;

    private final PrintWriter out;
    private final FailureMessages texts = new FailureMessages();

    ConfigurationLines(CommandSpec spec) {
        this.out = spec.commandLine().getOut();
    }

    void changes(List<Change> changes) {
        for (var change : changes) {
            out.printf("%-10s %s%n", change.kind().name().toLowerCase(Locale.ROOT), change.name());
            change.fields()
                    .forEach(field -> out.printf(
                            "%10s %s: %s -> %s%n",
                            "",
                            field.path().isEmpty() ? "order" : field.path(),
                            shown(field.before()),
                            shown(field.after())));
        }
        out.flush();
    }

    /** Returns the code a command ends with: whether anything keeps the city from being published. */
    int findings(List<Finding> findings) {
        for (var finding : findings) {
            var problem = finding.problem();
            out.printf(
                    "%-8s %s: %s%n",
                    finding.blocks() ? "blocks" : "note",
                    problem.field(),
                    texts.text(problem.translationKey(), problem.arguments()));
        }
        long blocking = findings.stream().filter(Finding::blocks).count();
        out.printf("%d findings, %d of which block publishing.%n", findings.size(), blocking);
        out.flush();
        return blocking == 0 ? ExitCode.OK : ExitCode.PARTIAL;
    }

    void print(String line) {
        out.println(line);
        out.flush();
    }

    private static String shown(@Nullable String value) {
        if (value == null) {
            return "(nothing)";
        }
        var line = value.replaceAll("\\s+", " ");
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
    }
}
