package city.plaza.cli;

import city.plaza.cli.platform.CommandFailed;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Only here for its help: the web application is started before any command is looked at. */
@Command(
        name = PlazaCommand.SERVE,
        description = "Serves the cities; so does calling plaza without a command.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {

    @Parameters(paramLabel = "--SETTING=VALUE", description = "Any setting of application.yaml.", arity = "0..*")
    List<String> settings = new ArrayList<>();

    @Override
    public void run() {
        throw new CommandFailed("this is not a command to call from here");
    }
}
