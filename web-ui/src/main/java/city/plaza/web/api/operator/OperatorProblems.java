package city.plaza.web.api.operator;

import city.plaza.identity.NotAllowed;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.RuleViolation;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says what was refused and why, field by field, in the caller's language (RFC 9457). */
@RestControllerAdvice(basePackageClasses = OperatorProblems.class)
class OperatorProblems extends ResponseEntityExceptionHandler {

    private final MessageSource messages;

    OperatorProblems(MessageSource messages) {
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
                                say(each.translationKey(), each.arguments(), language)))
                        .toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(RuleViolation refused, Locale language) {
        return problem(refused instanceof NotAllowed ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT, refused, language);
    }

    private ProblemDetail problem(HttpStatus status, RuleViolation violation, Locale language) {
        var problem = ProblemDetail.forStatusAndDetail(
                status, say(violation.translationKey(), violation.arguments(), language));
        problem.setProperty("code", violation.translationKey());
        return problem;
    }

    private String say(String key, List<Object> arguments, Locale language) {
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
