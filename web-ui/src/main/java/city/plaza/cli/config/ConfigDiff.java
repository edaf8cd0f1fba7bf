package city.plaza.cli.config;

import city.plaza.citytemplate.CityTemplate;
import city.plaza.citytemplate.CityTemplates;
import city.plaza.cli.platform.CityArgument;
import city.plaza.cli.platform.CommandFailed;
import city.plaza.cli.platform.ExitCode;
import city.plaza.cli.platform.Platform;
import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.draft.ConfigurationDraft;
import city.plaza.configuration.publishing.ConfigurationHistory;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares a city's draft with something else. */
@Command(
        name = "diff",
        description = {
            "Lists what would have to change for a city's draft to become another configuration.",
            "A template is first brought into the city's languages."
        })
final class ConfigDiff implements Callable<Integer> {

    @Option(names = "--city", paramLabel = "SLUG", required = true, description = "The city's short name.")
    String city;

    @ArgGroup(multiplicity = "1")
    Other other;

    /** Named here, since the version that other commands tell is Plaza's own. */
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    boolean help;

    @Spec
    CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // filled by picocli
    ConfigDiff() {}

    @Override
    public Integer call() {
        var named = CityArgument.of(spec, city);
        var archived = other.file == null ? null : ArchiveFile.read(other.file);
        return Platform.with(
                "config diff",
                context -> named.in(context, () -> {
                    var draft = context.getBean(ConfigurationDraft.class);
                    var changes = draft.differences(archived == null ? configuration(context, draft) : archived);
                    var lines = new ConfigurationLines(spec);
                    lines.changes(changes);
                    lines.print(changes.size() + " differences.");
                    return ExitCode.OK;
                }));
    }

    private CityConfiguration configuration(ApplicationContext context, ConfigurationDraft draft) {
        if (other.version != null) {
            var history = context.getBean(ConfigurationHistory.class);
            if (history.find(other.version).isEmpty()) {
                throw new CommandFailed("there is no version " + other.version + " of " + city);
            }
            return history.at(other.version);
        }
        var templates = context.getBean(CityTemplates.class);
        var code = String.valueOf(other.template);
        if (templates.find(code).isEmpty()) {
            throw new CommandFailed("there is no template `" + code + "`; there are: "
                    + templates.all().stream().map(CityTemplate::code).collect(Collectors.joining(", ")));
        }
        return templates.load(code).inLanguages(draft.current().next().languages());
    }

    /** What to compare with. */
    static final class Other {
        @Option(names = "--template", paramLabel = "CODE", description = "A template, such as small-town.")
        @Nullable
        String template;

        @Option(names = "--version", paramLabel = "N", description = "What the city published as its version N.")
        @Nullable
        Integer version;

        @Parameters(paramLabel = "FILE.zip", description = "An archive.")
        @Nullable
        Path file;
    }
}
