package city.plaza.outbox;

import city.plaza.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact that could not be delivered to a listener for as long as its lane tries.
 *
 * @param listener the listener's name, such as {@code message-dispatch}
 * @param publishedAt when the fact became true
 * @param deadAt when it was given up
 * @param failures how often it was tried in vain
 * @param error the kind of the last failure and of its cause, as names of classes; no personal data
 */
public record DeadLetter(
        UUID id, TenantId city, String listener, Instant publishedAt, Instant deadAt, int failures, String error) {}
