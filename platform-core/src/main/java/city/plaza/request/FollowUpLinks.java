package city.plaza.request;

import city.plaza.tenancy.CitySecrets;
import city.plaza.tenancy.TenantContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/** The secrets that let whoever holds a link of a request follow it, or opt out of its e-mails, without an account. */
public final class FollowUpLinks {

    private static final String FOLLOWING = "follow-up-link";
    private static final String OPT_OUT = "email-opt-out";
    /** 132 bits of base64url: short enough for a text message, far beyond guessing. */
    private static final int SECRET_LENGTH = 22;

    private final CitySecrets secrets;

    public FollowUpLinks(CitySecrets secrets) {
        this.secrets = secrets;
    }

    public String secretOf(UUID requestId) {
        return derived(FOLLOWING, requestId);
    }

    public boolean opens(String secret, UUID requestId) {
        return same(secret, secretOf(requestId));
    }

    /** Opts out of the e-mails about this request, and opens nothing: mail programs send it on by themselves. */
    public String stopOf(UUID requestId) {
        return derived(OPT_OUT, requestId);
    }

    public boolean stops(String secret, UUID requestId) {
        return same(secret, stopOf(requestId));
    }

    private String derived(String purpose, UUID requestId) {
        return secrets.derive(TenantContext.current(), purpose, requestId.toString())
                .substring(0, SECRET_LENGTH);
    }

    private static boolean same(String shown, String secret) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }
}
