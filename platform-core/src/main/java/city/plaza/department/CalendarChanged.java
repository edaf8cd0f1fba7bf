package city.plaza.department;

import city.plaza.outbox.Fact;
import city.plaza.tenancy.TenantId;

/** A calendar's hours have changed, or a department uses another calendar. */
public record CalendarChanged(TenantId tenant, CalendarCode calendar) implements Fact {}
