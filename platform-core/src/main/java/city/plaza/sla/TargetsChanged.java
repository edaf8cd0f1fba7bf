package city.plaza.sla;

import city.plaza.outbox.Fact;
import city.plaza.tenancy.TenantId;

/** A city wants its new targets applied to requests that are already open. */
public record TargetsChanged(TenantId tenant) implements Fact {}
