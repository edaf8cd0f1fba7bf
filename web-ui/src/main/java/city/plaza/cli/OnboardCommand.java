package city.plaza.cli;

import city.plaza.cli.platform.CommandFailed;
import city.plaza.cli.platform.DurationFormat;
import city.plaza.cli.platform.ExitCode;
import city.plaza.cli.platform.FailureMessages;
import city.plaza.cli.platform.Platform;
import city.plaza.onboarding.Onboarding;
import city.plaza.onboarding.OnboardingFile;
import city.plaza.onboarding.OnboardingProgress;
import city.plaza.onboarding.OnboardingStep;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a city from a file. */
@Command(
        name = "onboard",
        description = {
            "Makes the city that a file describes, step by step.",
            "A city that is half made is gone on with; one that is made is left as it is."
        },
        mixinStandardHelpOptions = true)
final class OnboardCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE.yaml",
            description = "Name, slug, hosts, zone, country, languages, template, administrator.")
    Path file;

    @Spec
    CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // filled by picocli
    OnboardCommand() {}

    @Override
    public Integer call() {
        try {
            var city = OnboardingFile.read(file);
            return Platform.with("onboard", context -> {
                var steps = new StepLines(spec.commandLine().getOut());
                var end = context.getBean(Onboarding.class).make(city, steps::show);
                steps.show(end);
                return finish(end);
            });
        } catch (NoSuchFileException e) {
            throw new CommandFailed(file + " cannot be read: there is no such file");
        } catch (IOException e) {
            throw new CommandFailed(file + " cannot be read: " + e.getMessage());
        }
    }

    private int finish(OnboardingProgress end) {
        var out = spec.commandLine().getOut();
        if (end.finished()) {
            out.println("City " + end.city() + " is open (" + DurationFormat.seconds(end.took()) + ").");
            out.flush();
            return ExitCode.OK;
        }
        var err = spec.commandLine().getErr();
        err.println("plaza: city " + end.city() + " is not open yet: "
                + end.failed()
                        .map(step -> step.step() + " failed: " + reason(step))
                        .orElse("it was interrupted") + "; put that right and run the same command again");
        return end.steps().getFirst().state() == OnboardingProgress.State.DONE ? ExitCode.PARTIAL : ExitCode.FAILED;
    }

    private static String reason(OnboardingProgress.Step step) {
        var words = step.error()
                .map(key ->
                        new FailureMessages().text(key, List.of(step.detail().orElse(""))))
                .orElse("");
        return (words + " " + step.detail().map(detail -> "(" + detail + ")").orElse("")).strip();
    }

    /** Prints each change once. */
    private static final class StepLines {
        private final PrintWriter out;
        private final Map<OnboardingStep, OnboardingProgress.State> shown = new EnumMap<>(OnboardingStep.class);

        StepLines(PrintWriter out) {
            this.out = out;
        }

        synchronized void show(OnboardingProgress progress) {
            for (var step : progress.steps()) {
                if (step.state() != OnboardingProgress.State.WAITING
                        && shown.put(step.step(), step.state()) != step.state()) {
                    out.printf(
                            "%-14s %-11s %s%n",
                            step.step(),
                            step.state(),
                            step.took().map(DurationFormat::seconds).orElse(""));
                    out.flush();
                }
            }
        }
    }
}
