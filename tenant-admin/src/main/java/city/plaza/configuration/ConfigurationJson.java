package city.plaza.configuration;

import city.plaza.shared.RecordJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Things as JSON, always in the same words, so that equal things give equal text. */
public final class ConfigurationJson {

    private static final JsonMapper JSON = RecordJson.mapper();

    private ConfigurationJson() {}

    public static String write(Object thing) {
        return JSON.writeValueAsString(thing);
    }

    public static <T> T read(Class<T> type, String document) {
        return JSON.readValue(document, type);
    }

    static JsonNode tree(Object thing) {
        return JSON.valueToTree(thing);
    }

    /** The same document with its keys in order and nothing between them; what is no JSON stays as it is. */
    static String tidied(String document) {
        try {
            return JSON.writeValueAsString(JSON.readValue(document, Object.class));
        } catch (JacksonException e) {
            return document;
        }
    }

    /** Tells one state of a thing from another. */
    public static String versionOf(Object thing) {
        return version(write(thing));
    }

    /** Tells one document from another: the first 16 hexadecimal digits of its SHA-256. */
    public static String version(String document) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
