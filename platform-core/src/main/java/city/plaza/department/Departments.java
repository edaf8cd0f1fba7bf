package city.plaza.department;

import city.plaza.identity.Role;
import city.plaza.shared.ListOrder;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.CityCache;
import city.plaza.tenancy.CityCaches;
import city.plaza.tenancy.CityChanges;
import city.plaza.tenancy.TenantContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The departments of a city. */
@Component
public class Departments {

    private static final String TABLE = "department";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final CityChanges changes;
    private final TransactionTemplate reading;
    private final CityCache<List<Department>> cache;

    Departments(
            JdbcClient jdbc,
            JsonMapper json,
            ApplicationEventPublisher events,
            CityChanges changes,
            PlatformTransactionManager transactions,
            CityCaches caches) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.changes = changes;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.cache = caches.create();
    }

    /** Every department as this node remembers it, a moment behind a change at most: for what is asked all the time. */
    @PermitAll
    public List<Department> known() {
        return cache.get(before -> Objects.requireNonNull(reading.execute(status -> all())));
    }

    /** Every department, in the city's order. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Department> all() {
        return jdbc.sql("""
                        select code, short_name, name::text, email, parent_code, phone, url, hours::text, calendar_code
                        from department order by position, code""").query((rs, row) -> department(rs)).list();
    }

    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Department> find(DepartmentCode code) {
        return all().stream()
                .filter(department -> department.code().equals(code))
                .findFirst();
    }

    /** One department as this node remembers it. */
    @PermitAll
    public Optional<Department> known(DepartmentCode code) {
        return known().stream()
                .filter(department -> department.code().equals(code))
                .findFirst();
    }

    /** {@link Department#triage} of the city as this node remembers it. */
    @PermitAll
    public Optional<Department> triage() {
        return Department.triage(known());
    }

    /** Add a department, or change the one with this code; its parent and its calendar may follow later. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void put(Department department) {
        find(department.code())
                .filter(before -> !Objects.equals(before.calendar(), department.calendar()))
                .map(before -> Objects.requireNonNullElse(before.calendar(), CalendarCode.CITY))
                .ifPresent(before -> events.publishEvent(new CalendarChanged(TenantContext.current(), before)));
        jdbc.sql("""
                        insert into department (code, short_name, name, email, parent_code, phone, url, hours,
                            calendar_code, position)
                        values (?, ?, ?::jsonb, ?, ?, ?, ?, ?::jsonb, ?, %s)
                        on conflict (code) do update
                        set short_name = excluded.short_name, name = excluded.name, email = excluded.email,
                            parent_code = excluded.parent_code, phone = excluded.phone, url = excluded.url,
                            hours = excluded.hours, calendar_code = excluded.calendar_code""".formatted(ListOrder.behindAll(TABLE)))
                .param(department.code().value())
                .param(department.shortName())
                .param(json.writeValueAsString(department.name()))
                .param(department.email())
                .param(Optional.ofNullable(department.parent())
                        .map(DepartmentCode::value)
                        .orElse(null))
                .param(department.phone())
                .param(department.url())
                .param(Optional.ofNullable(department.hours())
                        .map(json::writeValueAsString)
                        .orElse(null))
                .param(Optional.ofNullable(department.calendar())
                        .map(CalendarCode::value)
                        .orElse(null))
                .update();
        changes.announce();
    }

    /** Take a department away that nothing belongs to. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void remove(DepartmentCode code) {
        jdbc.sql("delete from department where code = ?").param(code.value()).update();
        changes.announce();
    }

    /** Put the departments in this order; those not named follow as they stood. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void order(List<DepartmentCode> codes) {
        ListOrder.apply(jdbc, TABLE, codes.stream().map(DepartmentCode::value).toList());
        changes.announce();
    }

    private Department department(ResultSet rs) throws SQLException {
        return new Department(
                new DepartmentCode(rs.getString("code")),
                rs.getString("short_name"),
                text(rs.getString("name")),
                rs.getString("email"),
                Optional.ofNullable(rs.getString("parent_code"))
                        .map(DepartmentCode::new)
                        .orElse(null),
                rs.getString("phone"),
                rs.getString("url"),
                textOrNull(rs.getString("hours")),
                Optional.ofNullable(rs.getString("calendar_code"))
                        .map(CalendarCode::new)
                        .orElse(null));
    }

    private LocalizedText text(String stored) {
        return json.readValue(stored, LocalizedText.class);
    }

    private @Nullable LocalizedText textOrNull(@Nullable String stored) {
        return stored == null ? null : text(stored);
    }
}
