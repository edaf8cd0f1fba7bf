package city.plaza.web.api;

import city.plaza.shared.RuleViolation;
import org.springframework.http.HttpStatus;

/** Something an interface refuses by the rules of HTTP, before any rule of the domain. */
public final class ApiRefusal extends RuleViolation {

    private final HttpStatus status;

    public ApiRefusal(HttpStatus status, String translationKey, Object... arguments) {
        super("Cannot answer: %s, %s".formatted(status, translationKey), translationKey, arguments);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
