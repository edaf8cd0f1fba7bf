package city.plaza.web.open311.protocol;

import java.util.List;
import org.springframework.http.HttpStatus;

/** Why a call is refused: what goes into the answer, and its status. */
public final class Open311Error extends RuntimeException {

    private final HttpStatus status;
    private final transient List<Reason> reasons;

    public Open311Error(HttpStatus status, List<Reason> reasons) {
        super(
                "Refused with " + status.value() + ": "
                        + reasons.stream().map(Reason::key).toList(),
                null,
                false,
                false);
        this.status = status;
        this.reasons = List.copyOf(reasons);
    }

    public Open311Error(HttpStatus status, String key, Object... arguments) {
        this(status, List.of(Reason.of(key, arguments)));
    }

    public static Open311Error badRequest(String key, Object... arguments) {
        return new Open311Error(HttpStatus.BAD_REQUEST, key, arguments);
    }

    public static Open311Error notFound(String key, Object... arguments) {
        return new Open311Error(HttpStatus.NOT_FOUND, key, arguments);
    }

    HttpStatus status() {
        return status;
    }

    List<Reason> reasons() {
        return reasons;
    }

    /**
     * One thing that is wrong.
     *
     * @param field the parameter as the standard spells it; empty if it is none of them
     * @param key the key of the sentence that says it
     */
    public record Reason(String field, String key, List<Object> arguments) {

        public Reason {
            arguments = List.copyOf(arguments);
        }

        static Reason of(String key, Object... arguments) {
            return new Reason("", key, List.of(arguments));
        }
    }
}
