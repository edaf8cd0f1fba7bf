package city.plaza.department;

import city.plaza.identity.Role;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.ListOrder;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.Tenants;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** When the departments of a city work. */
@Component
public class Calendars {

    private static final String TABLE = "business_calendar";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Departments departments;
    private final Tenants tenants;
    private final ApplicationEventPublisher events;

    Calendars(
            JdbcClient jdbc,
            JsonMapper json,
            Departments departments,
            Tenants tenants,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.departments = departments;
        this.tenants = tenants;
        this.events = events;
    }

    /** Every calendar the city has drawn up, in its order. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<BusinessCalendar> all() {
        return jdbc
                .sql("select calendar::text from business_calendar order by position, code")
                .query(String.class)
                .list()
                .stream()
                .map(stored -> json.readValue(stored, BusinessCalendar.class))
                .toList();
    }

    /** One of the city's calendars, or the one around the clock. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<BusinessCalendar> find(CalendarCode code) {
        return code.equals(CalendarCode.ALWAYS)
                ? Optional.of(BusinessCalendar.always())
                : jdbc.sql("select calendar::text from business_calendar where code = ?")
                        .param(code.value())
                        .query(String.class)
                        .optional()
                        .map(stored -> json.readValue(stored, BusinessCalendar.class));
    }

    /** The calendar a department works by: its own, else the city's, else around the clock. */
    @PermitAll
    @Transactional(readOnly = true)
    public BusinessCalendar of(DepartmentCode department) {
        return departments
                .find(department)
                .flatMap(each -> Optional.ofNullable(each.calendar()))
                .flatMap(this::find)
                .or(() -> find(CalendarCode.CITY))
                .orElseGet(BusinessCalendar::always);
    }

    /** The time a calendar counts, in the current city's zone. */
    @PermitAll
    public WorkingTime timeOf(BusinessCalendar calendar) {
        return calendar.in(tenants.current().zone());
    }

    /**
     * Add a calendar, or change the one with this code.
     *
     * @throws InvalidInput naming what has to be mended
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void put(BusinessCalendar calendar) {
        var problems = calendar.problems();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var before = find(calendar.code()).orElse(null);
        if (Objects.equals(before, calendar)) {
            return;
        }
        jdbc.sql("""
                        insert into business_calendar (code, calendar, position)
                        values (?, ?::jsonb, %s)
                        on conflict (code) do update set calendar = excluded.calendar""".formatted(ListOrder.behindAll(TABLE)))
                .params(calendar.code().value(), json.writeValueAsString(calendar))
                .update();
        events.publishEvent(new CalendarChanged(TenantContext.current(), calendar.code()));
    }

    /** List the calendars in this order; those not named follow as they stood. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void order(List<CalendarCode> codes) {
        ListOrder.apply(jdbc, TABLE, codes.stream().map(CalendarCode::value).toList());
    }

    /**
     * Take a calendar away.
     *
     * @throws InvalidInput if a department works by it
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void remove(CalendarCode code) {
        departments.all().stream()
                .filter(department -> code.equals(department.calendar()))
                .findFirst()
                .ifPresent(department -> {
                    throw new InvalidInput("code", "error.calendar.in-use", code, department.shortName());
                });
        if (jdbc.sql("delete from business_calendar where code = ?")
                        .param(code.value())
                        .update()
                > 0) {
            events.publishEvent(new CalendarChanged(TenantContext.current(), code));
        }
    }
}
