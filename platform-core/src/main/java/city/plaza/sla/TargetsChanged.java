package city.plaza.sla;

import city.plaza.outbox.Fact;
import city.plaza.tenancy.TenantId;

/** A city wants its targets of now to count for requests that are open already. */
public record TargetsChanged(TenantId tenant) implements Fact {}
