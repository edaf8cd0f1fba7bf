package city.plaza.cli;

import city.plaza.cli.platform.DurationFormat;
import city.plaza.cli.platform.ExitCode;
import city.plaza.cli.platform.Platform;
import city.plaza.migration.CityMigrations;
import city.plaza.onboarding.OperatorSignInUnavailable;
import city.plaza.onboarding.Operators;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings control, every cell and every city to the present version. */
@Command(
        name = "migrate",
        description = {
            "Brings the schemas of control, of every cell and of every city to the version of this program.",
            "In each cell one city goes first; only if it comes out right do the others follow. A city that fails stays"
                    + " as it was and stops nobody, nor does a cell that cannot be reached. Run again, only what is"
                    + " behind is touched.",
            "The place where operators sign in is made too, if Keycloak can be reached."
        },
        mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {

    private static final int MAX_PARALLEL = 32;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many cities at a time (default: ${DEFAULT-VALUE}).")
    int parallel;

    @Spec
    CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // filled by picocli
    MigrateCommand() {}

    @Override
    public Integer call() {
        if (parallel < 1 || parallel > MAX_PARALLEL) {
            throw new ParameterException(
                    spec.commandLine(), "--parallel is " + parallel + ", expected 1 to " + MAX_PARALLEL);
        }
        return Platform.with("migrate", context -> {
            int code = run(context.getBean(CityMigrations.class));
            letSignIn(context.getBean(Operators.class));
            return code;
        });
    }

    private int run(CityMigrations migrations) {
        var out = spec.commandLine().getOut();
        var asked = new AtomicInteger();
        var summary = migrations.run(parallel, (result, done, all) -> {
            asked.set(all);
            out.printf(
                    "%d of %d  %-8s %-40s %s%n",
                    done,
                    all,
                    result.cell(),
                    result.tenant(),
                    result.problem()
                            .map(problem -> "FAILED: " + problem)
                            .orElse(DurationFormat.seconds(result.took())));
            out.flush();
        });
        summary.cellFailures()
                .forEach(failure -> out.printf(
                        "Cell %s FAILED, %d of its cities are behind: %s%n",
                        failure.cell(), failure.behind(), failure.problem()));
        int unreached = summary.cellFailures().stream()
                .mapToInt(CityMigrations.CellFailure::behind)
                .sum();
        int left = asked.get() - summary.migrated().size() - summary.failed().size() - unreached;
        out.printf(
                "Version %s: %d migrated, %d there already, %d failed%s.%n",
                summary.version(),
                summary.migrated().size(),
                summary.current(),
                summary.failed().size(),
                left > 0 ? ", " + left + " not tried because the first one failed" : "");
        out.flush();
        if (summary.failed().isEmpty() && summary.cellFailures().isEmpty()) {
            return ExitCode.OK;
        }
        return summary.migrated().isEmpty() ? ExitCode.FAILED : ExitCode.PARTIAL;
    }

    /** Schemas need no Keycloak, so its absence fails nothing here. */
    private void letSignIn(Operators operators) {
        var out = spec.commandLine().getOut();
        try {
            operators.letSignIn();
            out.println("Operators sign in at " + operators.console() + ".");
        } catch (OperatorSignInUnavailable e) {
            out.println("Operators cannot sign in yet: " + e.getMessage()
                    + ". Run this again, or `operator invite`, once Keycloak answers.");
        }
        out.flush();
    }
}
