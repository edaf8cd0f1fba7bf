package city.plaza.web.open311.protocol;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers in the format and language of the call. */
@Component
public class ResponseWriter {

    /** What changes with the configuration. */
    public static final CacheControl ONE_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    /** What changes at any time: kept, but asked for again. */
    public static final CacheControl REVALIDATE = CacheControl.noCache();

    /** What one reader may see and others may not. */
    public static final CacheControl PRIVATE = CacheControl.noCache().cachePrivate();

    private final JsonMapper json;

    ResponseWriter(JsonMapper json) {
        this.json = json;
    }

    /** An answer that may be asked for again with its tag. */
    public ResponseEntity<byte[]> read(Open311Request open311Request, Spark.Document document, CacheControl caching) {
        return read(open311Request.format(), open311Request.language(), document, caching);
    }

    public ResponseEntity<byte[]> read(Format format, Locale language, Spark.Document document, CacheControl caching) {
        var body = bytes(document, format);
        // Weak, for it is the same answer whether packed or not.
        var tag = "W/\"" + HexFormat.of().formatHex(DigestUtils.md5Digest(body)) + "\"";
        return headed(ResponseEntity.ok(), format, language)
                .cacheControl(caching)
                .eTag(tag)
                .body(body);
    }

    /** An answer that nobody keeps. */
    public ResponseEntity<byte[]> once(HttpStatus status, Spark.Document document, Format format, Locale language) {
        return headed(ResponseEntity.status(status), format, language)
                .cacheControl(CacheControl.noStore())
                .body(bytes(document, format));
    }

    private static ResponseEntity.BodyBuilder headed(
            ResponseEntity.BodyBuilder answer, Format format, Locale language) {
        return answer.contentType(format.contentType())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE);
    }

    byte[] bytes(Spark.Document document, Format format) {
        return switch (format) {
            case XML -> SparkXml.write(document);
            case JSON -> json.writeValueAsBytes(Spark.json(document.content()));
        };
    }
}
