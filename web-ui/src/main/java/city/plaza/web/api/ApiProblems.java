package city.plaza.web.api;

import city.plaza.configuration.draft.DraftConflict;
import city.plaza.identity.NotAllowed;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.RuleViolation;
import city.plaza.shared.Unreadable;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says what was refused and why, field by field, in the caller's language (RFC 9457). */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems extends ResponseEntityExceptionHandler {

    private final MessageSource messages;

    ApiProblems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidInput invalid, Locale language) {
        boolean unknown = invalid.problems().stream()
                .allMatch(problem -> problem.translationKey().equals("error.city.unknown"));
        var problem = problem(unknown ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_CONTENT, invalid, language);
        problem.setProperty(
                "errors",
                invalid.problems().stream()
                        .map(each -> new FieldError(
                                each.field(),
                                each.translationKey(),
                                text(each.translationKey(), each.arguments(), language)))
                        .toList());
        return problem;
    }

    /** A body that cannot be read is the caller's slip of the pen, where a body that cannot be so is a matter. */
    @ExceptionHandler
    ProblemDetail unreadable(Unreadable unreadable, Locale language) {
        var problem = problem(HttpStatus.BAD_REQUEST, unreadable, language);
        unreadable.line().ifPresent(line -> problem.setProperty("line", line));
        problem.setProperty(
                "errors",
                List.of(new FieldError(
                        unreadable.field(), unreadable.translationKey(), String.valueOf(problem.getDetail()))));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail changedMeanwhile(DraftConflict conflict, Locale language) {
        var problem = problem(HttpStatus.PRECONDITION_FAILED, conflict, language);
        problem.setProperty("by", conflict.by());
        if (conflict.at() != null) {
            problem.setProperty("at", conflict.at());
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(ApiRefusal refused, Locale language) {
        return problem(refused.status(), refused, language);
    }

    @ExceptionHandler
    ProblemDetail refused(RuleViolation refused, Locale language) {
        return problem(refused instanceof NotAllowed ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT, refused, language);
    }

    private ProblemDetail problem(HttpStatus status, RuleViolation violation, Locale language) {
        var problem = ProblemDetail.forStatusAndDetail(
                status, text(violation.translationKey(), violation.arguments(), language));
        problem.setProperty("code", violation.translationKey());
        return problem;
    }

    private String text(String key, List<Object> arguments, Locale language) {
        var said = messages.getMessage(key, arguments.toArray(), key, language);
        return said == null ? key : said;
    }

    /**
     * What is wrong with one field.
     *
     * @param field as the request spells it, such as {@code hosts[1]}
     * @param code never translated
     * @param detail in the caller's language
     */
    record FieldError(String field, String code, String detail) {}
}
