package city.plaza.cli;

import city.plaza.cli.platform.CityArgument;
import city.plaza.cli.platform.ExitCode;
import city.plaza.cli.platform.Platform;
import city.plaza.history.ImportMapping;
import city.plaza.history.ImportOrder;
import city.plaza.history.runs.HistoryImport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a city's history over from a file. */
@Command(
        name = "import",
        description = {
            "Brings the requests of the system a city used before into the city.",
            "Every row is imported, is there already, or is listed with its reason. An import that was interrupted goes"
                    + " on where it was when it is called again. Nobody is written to."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Option(names = "--city", paramLabel = "SLUG", required = true, description = "The city's short name.")
    String city;

    @Option(
            names = "--mapping",
            paramLabel = "MAPPING.yaml",
            required = true,
            description = "What the columns mean; see docs/import-mappings for examples.")
    Path mapping;

    @Option(names = "--dry-run", description = "Reads and judges every row, and writes nothing to the city.")
    boolean dryRun;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Where the rows that are kept out get listed (default: FILE.rejects.csv beside the file).")
    @Nullable
    Path rejects;

    @Parameters(paramLabel = "FILE.csv[.gz]", description = "The history, as CSV, compressed or not.")
    Path file;

    @Spec
    CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // filled by picocli
    ImportCommand() {}

    @Override
    public Integer call() {
        var named = CityArgument.of(spec, city);
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), file + " is not a file");
        }
        var order = ImportOrder.of(file, ImportMapping.read(mapping), dryRun);
        var placed = rejects == null ? order : new ImportOrder(file, order.mapping(), rejects, dryRun);
        return Platform.with("import", context -> run(context, named, placed));
    }

    private int run(ApplicationContext context, CityArgument named, ImportOrder order) {
        var out = spec.commandLine().getOut();
        try (var bar = ProgressBar.on(out)) {
            var summary =
                    named.in(context, () -> context.getBean(HistoryImport.class).run(order, bar));
            bar.close();
            new ImportReport(out).print(summary);
            return summary.rejected() == 0 ? ExitCode.OK : ExitCode.PARTIAL;
        }
    }
}
