package city.plaza.cli.config;

import city.plaza.cli.platform.CityArgument;
import city.plaza.cli.platform.Platform;
import city.plaza.configuration.draft.ConfigurationDraft;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks a city over before it is published. */
@Command(
        name = "check",
        description = {
            "Lists what is wrong or unfinished in a city's draft, or in a file.",
            "A file needs no platform. Ends with 3 if something keeps the city from being published."
        },
        mixinStandardHelpOptions = true)
final class ConfigCheck implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    Subject subject;

    @Spec
    CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // filled by picocli
    ConfigCheck() {}

    @Override
    public Integer call() {
        var lines = new ConfigurationLines(spec);
        if (subject.file != null) {
            return lines.findings(ArchiveFile.read(subject.file).findings());
        }
        var named = CityArgument.of(spec, String.valueOf(subject.city));
        return Platform.with(
                "config check",
                context -> lines.findings(named.in(
                        context,
                        () -> context.getBean(ConfigurationDraft.class)
                                .current()
                                .findings())));
    }

    /** What to look over. */
    static final class Subject {
        @Option(names = "--city", paramLabel = "SLUG", description = "The city whose draft to look over.")
        @Nullable
        String city;

        @Parameters(paramLabel = "FILE.zip", description = "The archive to look over.")
        @Nullable
        Path file;
    }
}
