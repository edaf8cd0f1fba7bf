package city.plaza.web.open311.protocol;

import city.plaza.shared.DatabaseOutage;
import city.plaza.shared.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong with a call, in the format it asked for. */
@RestControllerAdvice("city.plaza.web.open311")
class Open311Errors {

    private static final Logger log = LoggerFactory.getLogger(Open311Errors.class);

    private final Refusals refusals;
    private final Open311RequestParser calls;

    Open311Errors(Refusals refusals, Open311RequestParser calls) {
        this.refusals = refusals;
        this.calls = calls;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Open311Error error, HttpServletRequest request) {
        return refusals.answer(error, Format.of(request), calls.language(request));
    }

    /** What the domain refuses and nobody here foresaw has its reason all the same. */
    @ExceptionHandler
    ResponseEntity<byte[]> refused(RuleViolation violation, HttpServletRequest request) {
        var reason = new Open311Error.Reason("", violation.translationKey(), violation.arguments());
        return refused(new Open311Error(HttpStatus.BAD_REQUEST, List.of(reason)), request);
    }

    /**
     * What Spring or the server itself refuses, such as a wrong method; and what nobody foresaw.
     *
     * @throws Exception the failure itself if the database is away: that has one answer at every address
     */
    @ExceptionHandler
    ResponseEntity<byte[]> refused(Exception error, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (DatabaseOutage.behind(error).isPresent()) {
            throw error;
        }
        int status = switch (error) {
            case ErrorResponse known -> {
                known.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
                yield known.getStatusCode().value();
            }
            case InvalidParameterException unreadable -> unreadable.getErrorCode();
            case AccessDeniedException denied -> HttpStatus.FORBIDDEN.value();
            default -> {
                log.error("Open311 call failed", error);
                yield HttpStatus.INTERNAL_SERVER_ERROR.value();
            }
        };
        return refused(new Open311Error(HttpStatus.valueOf(status), Refusals.key(status)), request);
    }
}
