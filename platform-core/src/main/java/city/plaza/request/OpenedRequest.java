package city.plaza.request;

import java.util.UUID;

/**
 * A request that was opened, now or by an earlier delivery of the same report.
 *
 * @param secret what the follow-up link carries
 */
public record OpenedRequest(UUID id, RequestNumber number, String secret) {

    /** Without the secret, which has no place in a log. */
    @Override
    public String toString() {
        return "OpenedRequest[" + number + "]";
    }
}
