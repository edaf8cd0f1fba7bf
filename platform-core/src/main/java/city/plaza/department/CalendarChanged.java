package city.plaza.department;

import city.plaza.outbox.Fact;
import city.plaza.tenancy.TenantId;

/** A calendar has other hours than before, or a department that worked by it works by another. */
public record CalendarChanged(TenantId tenant, CalendarCode calendar) implements Fact {}
