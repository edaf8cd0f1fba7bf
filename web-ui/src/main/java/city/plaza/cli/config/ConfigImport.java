package city.plaza.cli.config;

import city.plaza.cli.platform.CityArgument;
import city.plaza.cli.platform.CommandFailed;
import city.plaza.cli.platform.ExitCode;
import city.plaza.cli.platform.Platform;
import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.Finding;
import city.plaza.configuration.draft.CityArchives;
import city.plaza.configuration.draft.ConfigurationDraft;
import city.plaza.configuration.publishing.ConfigurationPublisher;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings an archive into a city. */
@Command(
        name = "import",
        description = {
            "Brings an archive into a city's draft, and lists what that changes.",
            "What the city has besides is removed in the draft. Nothing is live before it is published.",
            "Ends with 3 if it was to be published and something keeps it from being so."
        },
        mixinStandardHelpOptions = true)
final class ConfigImport implements Callable<Integer> {

    @Option(names = "--city", paramLabel = "SLUG", required = true, description = "The city's short name.")
    String city;

    @Option(names = "--dry-run", description = "Lists what would change, and changes nothing.")
    boolean dryRun;

    @Option(names = "--publish", description = "Publishes it too; the draft must have been empty.")
    boolean publish;

    @Option(
            names = "--renewing",
            description =
                    "With --publish: recalculates the due dates of open requests by the new targets; otherwise they stay.")
    boolean renewing;

    @Option(
            names = "--note",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Why, for those who read the history later.")
    String note;

    @Parameters(paramLabel = "FILE.zip", description = "The archive.")
    Path file;

    @Spec
    CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // filled by picocli
    ConfigImport() {}

    @Override
    public Integer call() {
        var named = CityArgument.of(spec, city);
        if (dryRun && publish) {
            throw new ParameterException(spec.commandLine(), "--dry-run and --publish exclude each other");
        }
        var archived = ArchiveFile.read(file);
        return Platform.with("config import", context -> named.in(context, () -> run(context, archived)));
    }

    private int run(ApplicationContext context, CityConfiguration archived) {
        var archives = context.getBean(CityArchives.class);
        var draft = context.getBean(ConfigurationDraft.class);
        var lines = new ConfigurationLines(spec);
        if (publish && !draft.current().isEmpty()) {
            throw new CommandFailed("the draft of " + city + " holds "
                    + draft.current().changes().size()
                    + " changes of others; publish or drop those first, or leave out --publish");
        }
        var changes = archives.preview(archived);
        lines.changes(changes);
        if (dryRun) {
            lines.print(changes.size() + " changes would be drafted. Nothing was changed: this was a dry run.");
            return ExitCode.OK;
        }
        archives.take(archived, changes);
        if (!publish) {
            lines.print(changes.size() + " changes are in the draft of " + city + ", to be looked over and published.");
            return ExitCode.OK;
        }
        return publish(context.getBean(ConfigurationPublisher.class), draft, lines);
    }

    private int publish(ConfigurationPublisher publisher, ConfigurationDraft draft, ConfigurationLines lines) {
        var seen = draft.current();
        if (seen.findings().stream().anyMatch(Finding::blocks)) {
            lines.findings(seen.findings());
            lines.print("It is in the draft of " + city + ", and not published.");
            return ExitCode.PARTIAL;
        }
        lines.print(publisher
                .publish(seen.version(), note, renewing)
                .map(version -> "Version " + version.number() + " of " + city + " is live.")
                .orElse("Nothing to publish: " + city + " is like this already."));
        return ExitCode.OK;
    }
}
