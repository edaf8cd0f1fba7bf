package city.plaza.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Derives a city's secrets from the platform's one, so that none of them is stored.
 *
 * @see "docs/adr/0011-derived-secrets.md"
 */
@Component
public class CitySecrets {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MIN_KEY_LENGTH = 32;

    private final SecretKeySpec key;

    /** @throws IllegalArgumentException if the secret is not base64 of at least 32 bytes */
    CitySecrets(@Value("${plaza.secret}") String secret) {
        byte[] bytes = Base64.getDecoder().decode(secret);
        if (bytes.length < MIN_KEY_LENGTH) {
            throw new IllegalArgumentException(
                    "plaza.secret holds " + bytes.length + " bytes, expected at least " + MIN_KEY_LENGTH);
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /**
     * Derive a secret by HMAC-SHA256 (RFC 2104).
     *
     * @param purpose what the secret is for, such as {@code follow-up-link}
     * @param subject what it opens, such as a request's id
     * @return 43 characters of base64url, the same at every call
     */
    public String derive(TenantId tenant, String purpose, String subject) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var digest = mac.doFinal((purpose + "\0" + tenant + "\0" + subject).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java platform", e);
        }
    }
}
