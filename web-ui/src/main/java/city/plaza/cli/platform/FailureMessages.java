package city.plaza.cli.platform;

import city.plaza.history.ImportRefused;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.RuleViolation;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.support.ResourceBundleMessageSource;
import picocli.CommandLine;

/** Explains a failure in one line. */
public final class FailureMessages implements CommandLine.IExecutionExceptionHandler {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    public FailureMessages() {
        texts.setBasename("vaadin-i18n/translations");
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultEncoding("UTF-8");
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println("plaza: " + message(e));
        if (Platform.debug()) {
            e.printStackTrace(command.getErr());
        }
        return ExitCode.FAILED;
    }

    public String message(Throwable e) {
        return switch (e) {
            case CommandFailed failed -> String.valueOf(failed.getMessage());
            case ImportRefused refused -> String.valueOf(refused.getMessage());
            case InvalidInput invalid ->
                invalid.problems().stream()
                        .map(problem -> problem.field() + ": " + text(problem.translationKey(), problem.arguments()))
                        .collect(Collectors.joining("; "));
            case RuleViolation refused -> text(refused.translationKey(), refused.arguments());
            default -> causes(e);
        };
    }

    public String text(String key, List<Object> arguments) {
        return Optional.ofNullable(texts.getMessage(key, arguments.toArray(), key, Locale.ENGLISH))
                .orElse(key);
    }

    private String causes(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ConnectException refused -> {
                    return "the database, or another server the settings name, is not running: " + oneLine(refused);
                }
                case UnknownHostException unknown -> {
                    return "a server the settings name has no address: " + oneLine(unknown);
                }
                case CommandFailed failed -> {
                    return message(failed);
                }
                case ImportRefused refused -> {
                    return message(refused);
                }
                case RuleViolation refused -> {
                    return message(refused);
                }
                default -> {
                    // Looked for further down.
                }
            }
        }
        var root = root(e);
        var kind = root instanceof SQLException ? "the database refused: " : "";
        return kind + oneLine(root) + " (set PLAZA_DEBUG=1 to see where)";
    }

    private static Throwable root(Throwable e) {
        var root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String oneLine(Throwable e) {
        var message = e.getMessage() == null ? "" : e.getMessage();
        return message.isBlank()
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").strip();
    }
}
