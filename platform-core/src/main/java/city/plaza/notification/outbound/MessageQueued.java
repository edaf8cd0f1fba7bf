package city.plaza.notification.outbound;

import city.plaza.outbox.Fact;
import city.plaza.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message waits to be sent.
 *
 * @param notBefore when it may be sent; absent for at once
 */
record MessageQueued(
        TenantId tenant, UUID messageId, @Nullable Instant notBefore) implements Fact {}
