package city.plaza.sla;

import city.plaza.department.CalendarChanged;
import city.plaza.department.CalendarCode;
import city.plaza.outbox.FactListener;
import city.plaza.request.planning.RequestPlanning;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Recalculates due dates when working hours change. */
@Component
class CalendarChangeRecalculation implements FactListener<CalendarChanged> {

    private final RequestPlanning planning;
    private final SlaClock clock;
    private final TransactionTemplate transaction;

    CalendarChangeRecalculation(RequestPlanning planning, SlaClock clock, PlatformTransactionManager transactions) {
        this.planning = planning;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "sla-recalculation";
    }

    @Override
    public Class<CalendarChanged> fact() {
        return CalendarChanged.class;
    }

    /** Each request in a transaction of its own: there may be thousands, and somebody works on each. */
    @Override
    public boolean transactional() {
        return false;
    }

    @Override
    public void on(CalendarChanged fact) {
        // Where there was no city's calendar before, time was counted around the clock.
        var calendars = fact.calendar().equals(CalendarCode.CITY)
                ? Set.of(CalendarCode.CITY, CalendarCode.ALWAYS)
                : Set.of(fact.calendar());
        for (var calendar : calendars) {
            for (var id : planning.openDueByCalendar(calendar.value())) {
                transaction.executeWithoutResult(status -> clock.set(id));
            }
        }
    }
}
