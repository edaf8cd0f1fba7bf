package city.plaza.request;

import city.plaza.tenancy.CitySecrets;
import city.plaza.tenancy.TenantContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The secret that lets whoever holds a request's link follow it without an account. */
@Component
class FollowUpLinks {

    private static final String PURPOSE = "follow-up-link";
    /** 132 bits of base64url: short enough for a text message, far beyond guessing. */
    private static final int LENGTH = 22;

    private final CitySecrets secrets;

    FollowUpLinks(CitySecrets secrets) {
        this.secrets = secrets;
    }

    String secretOf(UUID requestId) {
        return secrets.derive(TenantContext.current(), PURPOSE, requestId.toString())
                .substring(0, LENGTH);
    }

    boolean opens(String secret, UUID requestId) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), secretOf(requestId).getBytes(StandardCharsets.UTF_8));
    }
}
