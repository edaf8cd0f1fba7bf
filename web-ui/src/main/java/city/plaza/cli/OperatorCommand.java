package city.plaza.cli;

import city.plaza.cli.platform.CommandFailed;
import city.plaza.cli.platform.ExitCode;
import city.plaza.cli.platform.Platform;
import city.plaza.onboarding.OperatorSignInUnavailable;
import city.plaza.onboarding.Operators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks after those who run the platform. */
@Command(
        name = "operator",
        description = "Looks after those who run the platform.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class OperatorCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // filled by picocli
    OperatorCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command is named, expected: operator invite EMAIL [NAME]");
    }

    @Command(
            name = "invite",
            description = {
                "Invites somebody as an operator: an account, and a mail that leads to it.",
                "The place where operators sign in is made before, if there is none. Run again, the mail goes out again"
                        + " as long as the invitation was not taken."
            },
            mixinStandardHelpOptions = true)
    int invite(
            @Parameters(paramLabel = "EMAIL", description = "Where the invitation goes; also the name to sign in by.")
                    String email,
            @Parameters(paramLabel = "NAME", arity = "0..1", defaultValue = "", description = "As colleagues read it.")
                    String name) {
        return Platform.with("operator invite", context -> {
            var operators = context.getBean(Operators.class);
            try {
                var mailed = operators.invite(email, name);
                spec.commandLine()
                        .getOut()
                        .println(
                                mailed
                                        ? email + " is invited by mail, to sign in at " + operators.console() + "."
                                        : email + " is an operator, and signs in at " + operators.console()
                                                + "; no mail was sent.");
                spec.commandLine().getOut().flush();
                return ExitCode.OK;
            } catch (OperatorSignInUnavailable e) {
                throw new CommandFailed(email + " is not invited: " + e.getMessage());
            }
        });
    }
}
