package city.plaza.sla;

import city.plaza.department.CalendarChanged;
import city.plaza.department.CalendarCode;
import city.plaza.outbox.LongJob;
import city.plaza.request.planning.RequestPlanning;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recalculates due dates when working hours change. */
@Component
class CalendarChangeRecalculation implements LongJob<CalendarChanged> {

    private final RequestPlanning planning;
    private final DueDateChunk chunk;

    CalendarChangeRecalculation(RequestPlanning planning, DueDateChunk chunk) {
        this.planning = planning;
        this.chunk = chunk;
    }

    @Override
    public String name() {
        return "sla-recalculation";
    }

    @Override
    public Class<CalendarChanged> fact() {
        return CalendarChanged.class;
    }

    @Override
    public int size(CalendarChanged fact) {
        return planning.countOpenDueByCalendar(calendars(fact));
    }

    @Override
    public Optional<Chunk> next(CalendarChanged fact, @Nullable String after) {
        var id = after == null ? null : UUID.fromString(after);
        return chunk.set(planning.openDueByCalendar(calendars(fact), id, DueDateChunk.SIZE));
    }

    /** Where there was no city's calendar before, time was counted around the clock. */
    private static List<String> calendars(CalendarChanged fact) {
        return fact.calendar().equals(CalendarCode.CITY)
                ? List.of(CalendarCode.CITY.value(), CalendarCode.ALWAYS.value())
                : List.of(fact.calendar().value());
    }
}
