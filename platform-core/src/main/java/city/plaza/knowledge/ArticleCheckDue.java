package city.plaza.knowledge;

import city.plaza.outbox.Fact;
import city.plaza.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The day nears, or has come, on which an article has to be checked. Told when that is so, not before.
 *
 * @param validUntil the day as it was set; if it is another by now, this one says nothing
 * @param lastCall whether it is the day itself
 */
public record ArticleCheckDue(
        TenantId tenant, ArticleCode code, LocalDate validUntil, boolean lastCall, Instant notBefore) implements Fact {}
