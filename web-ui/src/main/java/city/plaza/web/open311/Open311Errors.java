package city.plaza.web.open311;

import city.plaza.web.open311.Open311Error.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong with a call, in the format it asked for. */
@RestControllerAdvice(basePackageClasses = Open311Errors.class)
class Open311Errors {

    private static final Logger log = LoggerFactory.getLogger(Open311Errors.class);
    private static final String RETRY_SECONDS = "5";

    private final Answers answers;
    private final CallReader calls;
    private final MessageSource messages;

    Open311Errors(Answers answers, CallReader calls, MessageSource messages) {
        this.answers = answers;
        this.calls = calls;
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Open311Error error, HttpServletRequest request) {
        var language = calls.language(request);
        return answer(
                error.status(),
                error.reasons().stream().map(reason -> say(reason, language)).toList(),
                request,
                language);
    }

    /** What Spring itself refuses: a wrong method, a body too large, a type of body nobody can read. */
    @ExceptionHandler
    ResponseEntity<byte[]> refused(Exception error, HttpServletRequest request) throws Exception {
        if (!(error instanceof ErrorResponse known)) {
            throw error;
        }
        var language = calls.language(request);
        var status = HttpStatus.valueOf(known.getStatusCode().value());
        return answer(status, List.of(say(Reason.of("open311.error.malformed"), language)), request, language);
    }

    /** The database is away or too busy: nothing was taken, and the same call may succeed soon. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<byte[]> busy(RuntimeException error, HttpServletRequest request, HttpServletResponse response) {
        log.error("Open311 call not answered", error);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        var language = calls.language(request);
        return answer(
                HttpStatus.SERVICE_UNAVAILABLE,
                List.of(say(Reason.of("open311.error.busy"), language)),
                request,
                language);
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status, List<String> descriptions, HttpServletRequest request, Locale language) {
        var errors = Spark.Many.of(
                "error",
                descriptions,
                description -> new Spark.Fields()
                        .add("code", new Spark.Code(status.value()))
                        .text("description", description));
        return answers.once(status, new Spark.Document("errors", errors), Format.of(request), language);
    }

    private String say(Reason reason, Locale language) {
        var said = messages.getMessage(reason.key(), reason.arguments().toArray(), reason.key(), language);
        return reason.field().isEmpty() ? String.valueOf(said) : reason.field() + ": " + said;
    }
}
