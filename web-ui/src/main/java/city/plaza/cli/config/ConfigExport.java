package city.plaza.cli.config;

import city.plaza.cli.platform.CityArgument;
import city.plaza.cli.platform.CommandFailed;
import city.plaza.cli.platform.DurationFormat;
import city.plaza.cli.platform.ExitCode;
import city.plaza.cli.platform.Platform;
import city.plaza.configuration.draft.CityArchives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a whole city into one file. */
@Command(
        name = "export",
        description = {
            "Writes what is live in a city into one file: YAML by part, outlines as GeoJSON.",
            "The same city gives the same bytes."
        },
        mixinStandardHelpOptions = true)
final class ConfigExport implements Callable<Integer> {

    @Option(names = "--city", paramLabel = "SLUG", required = true, description = "The city's short name.")
    String city;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.zip",
            description = "Where to (default: SLUG.plaza.zip here); a file that is there is written over.")
    @Nullable
    Path output;

    @Spec
    CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // filled by picocli
    ConfigExport() {}

    @Override
    public Integer call() {
        var named = CityArgument.of(spec, city);
        var file = Optional.ofNullable(output).orElse(Path.of(named + ".plaza.zip"));
        return Platform.with("config export", context -> {
            var archive =
                    named.in(context, () -> context.getBean(CityArchives.class).export());
            try {
                Files.write(file, archive);
            } catch (IOException e) {
                throw new CommandFailed(file + " cannot be written: " + e.getMessage());
            }
            spec.commandLine()
                    .getOut()
                    .println(named + " is in " + file + " (" + DurationFormat.number(archive.length) + " bytes).");
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        });
    }
}
