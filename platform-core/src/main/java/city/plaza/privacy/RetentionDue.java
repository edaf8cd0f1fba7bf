package city.plaza.privacy;

import city.plaza.outbox.Fact;
import city.plaza.tenancy.TenantId;
import java.time.LocalDate;

/**
 * It is night in a city, and what is over its time goes.
 *
 * @param day the city's
 */
record RetentionDue(TenantId tenant, LocalDate day) implements Fact {}
