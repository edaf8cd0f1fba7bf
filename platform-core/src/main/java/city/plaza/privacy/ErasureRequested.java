package city.plaza.privacy;

import city.plaza.outbox.Fact;
import city.plaza.tenancy.TenantId;
import java.util.UUID;

/** An administrator wants a person's data erased. */
record ErasureRequested(TenantId tenant, UUID erasureId) implements Fact {}
