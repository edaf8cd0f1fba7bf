package city.plaza.web.open311.protocol;

import city.plaza.web.open311.protocol.Open311Error.Reason;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says why a call is not answered, in the words and the shape of the standard. */
@Component
public class Refusals {

    private final ResponseWriter responseWriter;
    private final MessageSource messages;

    Refusals(ResponseWriter responseWriter, MessageSource messages) {
        this.responseWriter = responseWriter;
        this.messages = messages;
    }

    ResponseEntity<byte[]> answer(Open311Error error, Format format, Locale language) {
        var status = error.status();
        return responseWriter.once(status, document(status.value(), error.reasons(), language), format, language);
    }

    /** Answer where no controller does; headers that were set stay. */
    void write(HttpServletResponse response, int status, String key, Format format, Locale language)
            throws IOException {
        var body = responseWriter.bytes(document(status, List.of(Reason.of(key)), language), format);
        response.setStatus(status);
        response.setContentType(format.contentType().toString());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Spark.Document document(int status, List<Reason> reasons, Locale language) {
        var errors = Spark.Many.of(
                "error",
                reasons,
                reason -> new Spark.Fields()
                        .add("code", new Spark.Code(status))
                        .text("description", text(reason, language)));
        return new Spark.Document("errors", errors);
    }

    private String text(Reason reason, Locale language) {
        var said = messages.getMessage(reason.key(), reason.arguments().toArray(), reason.key(), language);
        return reason.field().isEmpty() ? String.valueOf(said) : reason.field() + ": " + said;
    }

    /** What is said of a failure that has no words of its own. */
    static String key(int status) {
        return switch (status) {
            case 401, 403 -> "open311.error.not-allowed";
            case 404 -> "open311.error.unknown-address";
            case 405 -> "open311.error.method-not-allowed";
            case 413 -> "open311.error.too-large";
            case 503 -> "open311.error.busy";
            default -> status < 500 ? "open311.error.malformed" : "open311.error.failed";
        };
    }
}
