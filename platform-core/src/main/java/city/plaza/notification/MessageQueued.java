package city.plaza.notification;

import city.plaza.outbox.Fact;
import city.plaza.tenancy.TenantId;
import java.util.UUID;

/** An e-mail is written and waits to be sent. */
record MessageQueued(TenantId tenant, UUID messageId) implements Fact {}
