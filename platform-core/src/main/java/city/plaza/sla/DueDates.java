package city.plaza.sla;

import city.plaza.catalog.ServiceCode;
import city.plaza.department.BusinessCalendar;
import city.plaza.department.CalendarCode;
import city.plaza.department.Calendars;
import city.plaza.department.DepartmentCode;
import city.plaza.identity.Role;
import city.plaza.request.Priority;
import city.plaza.request.RequestNumber;
import city.plaza.request.planning.RequestPlanning;
import city.plaza.request.planning.RequestProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Calculates due dates, and explains them. */
@Component
public class DueDates {

    private final SlaTargets targets;
    private final Calendars calendars;
    private final RequestPlanning planning;
    private final JsonMapper json;

    DueDates(SlaTargets targets, Calendars calendars, RequestPlanning planning, JsonMapper json) {
        this.targets = targets;
        this.calendars = calendars;
        this.planning = planning;
        this.json = json;
    }

    /** By when a request that comes in at a moment would be due at a department; empty if nothing is promised. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Instant> preview(
            ServiceCode service, DepartmentCode department, Priority priority, Instant received) {
        return targets.of(service, priority)
                .map(target -> workOut(target, department, priority, received, List.of()))
                .flatMap(explanation -> Optional.ofNullable(explanation.due()));
    }

    /**
     * By when a request that comes in at a moment would be due by a target and a calendar that need not be the city's
     * yet; empty if the calendar has no more hours.
     */
    @PermitAll
    public Optional<Instant> example(SlaTarget target, BusinessCalendar calendar, Instant received) {
        return new DueDate(target, calendars.timeOf(calendar), received, List.of()).due();
    }

    /** How the due date of a request came about; empty if nothing is promised. */
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEAD, Role.Names.AGENT, Role.Names.CITY_ADMIN})
    @Transactional(readOnly = true)
    public Optional<SlaExplanation> explanation(RequestNumber number) {
        return stored(number);
    }

    private Optional<SlaExplanation> stored(RequestNumber number) {
        return planning.explanation(number).map(stored -> json.readValue(stored, SlaExplanation.class));
    }

    /** What the targets of now allow a request. */
    Optional<SlaExplanation> workOut(RequestProfile.WithHistory held) {
        var request = held.request();
        return targets.of(request.service(), request.priority()).map(target -> workOut(held, target));
    }

    /** What was promised, of which only a new priority makes something else: targets may have changed since. */
    Optional<SlaExplanation> asPromised(RequestProfile.WithHistory held) {
        var request = held.request();
        return stored(request.number())
                .filter(promise -> promise.priority() == request.priority())
                .map(promise -> targets.live().stream()
                        .filter(target -> target.code().equals(promise.target()))
                        .findFirst()
                        .orElseGet(() -> SlaTarget.ofEverything(promise.target(), promise.amount(), promise.unit()))
                        .allowing(promise.amount(), promise.unit()))
                .map(target -> workOut(held, target))
                .or(() -> workOut(held));
    }

    private SlaExplanation workOut(RequestProfile.WithHistory held, SlaTarget target) {
        var request = held.request();
        return workOut(target, request.department(), request.priority(), request.requestedAt(), held.history());
    }

    private SlaExplanation workOut(
            SlaTarget target,
            DepartmentCode department,
            Priority priority,
            Instant received,
            List<RequestProfile.StatusChange> history) {
        var calendar = calendarOf(target, department);
        var date = new DueDate(target, calendars.timeOf(calendar), received, history);
        return new SlaExplanation(
                received,
                target.code(),
                target.amount(),
                target.unit(),
                calendar.code(),
                department,
                priority,
                date.pauses(),
                date.due().orElse(null),
                date.dueSoon().orElse(null));
    }

    private BusinessCalendar calendarOf(SlaTarget target, DepartmentCode department) {
        if (target.unit() == SlaTarget.Unit.HOURS) {
            return BusinessCalendar.always();
        }
        return Optional.ofNullable(target.calendar())
                .flatMap((CalendarCode code) -> calendars.find(code))
                .orElseGet(() -> calendars.of(department));
    }
}
