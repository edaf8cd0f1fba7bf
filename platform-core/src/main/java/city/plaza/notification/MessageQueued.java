package city.plaza.notification;

import city.plaza.outbox.Fact;
import city.plaza.tenancy.TenantId;
import java.util.UUID;

/** A letter is written and waits to be sent. */
record MessageQueued(TenantId tenant, UUID messageId) implements Fact {}
