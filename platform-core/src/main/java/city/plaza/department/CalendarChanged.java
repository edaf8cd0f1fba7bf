package city.plaza.department;

import city.plaza.outbox.Fact;
import city.plaza.tenancy.TenantId;

/** Somebody works at other hours than before. */
public record CalendarChanged(TenantId tenant, CalendarCode calendar) implements Fact {}
