package city.plaza.web.open311;

import city.plaza.apikey.ApiClient;
import city.plaza.web.open311.protocol.Open311Error;
import city.plaza.web.open311.protocol.Open311Request;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes a second delivery of the same report recognisable.
 *
 * @param key the client's own, made apart from those of other clients; absent if it sent none
 * @param fingerprint a fingerprint of everything that was sent, whatever came of it
 */
record Delivery(@Nullable String key, String fingerprint) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[ -~]{1,255}");
    /** Who asks, and how it is answered, is no part of the report. */
    private static final Set<String> IGNORED_PARAMETERS = Set.of("api_key", "jurisdiction_id", "locale");

    /**
     * Tell a delivery from every other.
     *
     * @param files the photos that came along
     * @throws Open311Error 400 for a key that is none
     */
    static Delivery of(
            HttpServletRequest request, Open311Request open311Request, ApiClient client, List<byte[]> files) {
        var key = request.getHeader(HEADER);
        if (key != null && !FORM.matcher(key).matches()) {
            throw RequestFilters.wrong(HEADER, "open311.error.idempotency-key");
        }
        var digest = sha256();
        new TreeMap<>(open311Request.parameters()).forEach((name, values) -> {
            if (!IGNORED_PARAMETERS.contains(name)) {
                part(digest, name.getBytes(StandardCharsets.UTF_8));
                values.forEach(value -> part(digest, value.getBytes(StandardCharsets.UTF_8)));
            }
        });
        files.forEach(file -> part(digest, file));
        return new Delivery(
                key == null ? null : hex(sha256(), client.id() + "\n" + key),
                HexFormat.of().formatHex(digest.digest()));
    }

    private static String hex(MessageDigest digest, String text) {
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void part(MessageDigest digest, byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
