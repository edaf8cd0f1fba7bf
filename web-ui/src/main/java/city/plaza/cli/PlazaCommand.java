package city.plaza.cli;

import city.plaza.cli.config.ConfigCommand;
import city.plaza.cli.platform.ExitCode;
import city.plaza.cli.platform.FailureMessages;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line of Plaza. */
@Command(
        name = "plaza",
        description = "Runs Plaza, and looks after the platform it runs on.",
        subcommands = {
            ServeCommand.class,
            MigrateCommand.class,
            OnboardCommand.class,
            ImportCommand.class,
            OperatorCommand.class,
            ConfigCommand.class,
            AuditCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = PlazaCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 called wrongly, 3 partly done.",
            "The platform is named by the environment (PLAZA_DB_URL and others), or is the demo that runs here."
        })
public final class PlazaCommand implements Runnable {

    static final String SERVE = "serve";

    @Spec
    CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // filled by picocli
    PlazaCommand() {}

    /** Whether these arguments ask for the web application: none at all, its own settings, or the command for it. */
    public static boolean serves(String... args) {
        if (args.length == 0) {
            return true;
        }
        if (args[0].equals(SERVE)) {
            return Arrays.stream(args).noneMatch(arg -> arg.equals("--help") || arg.equals("-h"));
        }
        return args[0].startsWith("--") && args[0].contains("=");
    }

    /** The settings among the arguments of the web application. */
    public static String[] settings(String... args) {
        return Arrays.stream(args).filter(arg -> !arg.equals(SERVE)).toArray(String[]::new);
    }

    /** Run a command other than that for the web application, and say how it ended. */
    public static int run(String... args) {
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        var failureMessages = new FailureMessages();
        return new CommandLine(new PlazaCommand())
                .setExecutionExceptionHandler(failureMessages)
                .setParameterExceptionHandler((e, wrong) -> {
                    var err = e.getCommandLine().getErr();
                    err.println("plaza: " + oneLine(String.valueOf(e.getMessage())));
                    err.println("Try `" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help`.");
                    return ExitCode.USAGE;
                })
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static String oneLine(String message) {
        return message.lines()
                .map(String::strip)
                .reduce((one, next) -> one + " " + next)
                .orElse("");
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = PlazaCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Plaza " + (version == null ? "(built here)" : version)};
        }
    }
}
