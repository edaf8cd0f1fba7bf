package city.plaza.knowledge;

import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Schedules the reminders for an article's review date: two weeks before and on the day.
 *
 * <p>No clock goes round the cities: the fact is left in the outbox with the moment it becomes one.
 */
@Component
class ArticleReviews {

    private static final int REMINDER_DAYS = 14;
    private static final LocalTime REMINDER_TIME = LocalTime.of(8, 0);

    private final Tenants tenants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArticleReviews(Tenants tenants, ApplicationEventPublisher events, Clock clock) {
        this.tenants = tenants;
        this.events = events;
        this.clock = clock;
    }

    /** Inside the transaction that keeps the article. Where fewer than two weeks are left, it is told at once. */
    void plan(@Nullable Article before, Article article) {
        var day = article.validUntil();
        if (day == null || (before != null && Objects.equals(before.validUntil(), day))) {
            return;
        }
        var today = LocalDate.ofInstant(clock.instant(), tenants.current().zone());
        if (day.isAfter(today)) {
            scheduleReminder(article, day, false, morning(day.minusDays(REMINDER_DAYS)));
        }
        if (!day.isBefore(today)) {
            scheduleReminder(article, day, true, morning(day));
        }
    }

    private void scheduleReminder(Article article, LocalDate day, boolean lastCall, Instant when) {
        events.publishEvent(new ArticleCheckDue(TenantContext.current(), article.code(), day, lastCall, when));
    }

    private Instant morning(LocalDate day) {
        return day.atTime(REMINDER_TIME).atZone(tenants.current().zone()).toInstant();
    }
}
