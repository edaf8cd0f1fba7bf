package city.plaza.cli.config;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes a city's configuration out, looks it over, compares it and brings one in. */
@Command(
        name = "config",
        description = "Takes a city's configuration out, looks it over, compares it and brings one in.",
        subcommands = {ConfigExport.class, ConfigCheck.class, ConfigDiff.class, ConfigImport.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ConfigCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // filled by picocli
    ConfigCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "no command is named, expected: config export, check, diff or import");
    }
}
