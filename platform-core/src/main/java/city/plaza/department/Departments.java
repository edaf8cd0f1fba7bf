package city.plaza.department;

import city.plaza.identity.Role;
import city.plaza.shared.LocalizedText;
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
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The departments of a city. */
@Component
public class Departments {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    Departments(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
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

    /** {@link Department#triage} of the city as it is. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Department> triage() {
        return Department.triage(all());
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
                        values (?, ?, ?::jsonb, ?, ?, ?, ?, ?::jsonb, ?, (select count(*) from department))
                        on conflict (code) do update
                        set short_name = excluded.short_name, name = excluded.name, email = excluded.email,
                            parent_code = excluded.parent_code, phone = excluded.phone, url = excluded.url,
                            hours = excluded.hours, calendar_code = excluded.calendar_code""")
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
    }

    /** Take a department away that nothing belongs to. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void remove(DepartmentCode code) {
        jdbc.sql("delete from department where code = ?").param(code.value()).update();
    }

    /** Put the departments in this order. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void order(List<DepartmentCode> codes) {
        jdbc.sql("""
                        update department set position = place.position - 1
                        from unnest(cast(? as text[])) with ordinality as place (code, position)
                        where department.code = place.code""")
                .param(codes.stream().map(DepartmentCode::value).toArray(String[]::new))
                .update();
    }

    private Department department(ResultSet rs) throws SQLException {
        return new Department(
                new DepartmentCode(rs.getString(1)),
                rs.getString(2),
                text(rs.getString(3)),
                rs.getString(4),
                Optional.ofNullable(rs.getString(5)).map(DepartmentCode::new).orElse(null),
                rs.getString(6),
                rs.getString(7),
                textOrNull(rs.getString(8)),
                Optional.ofNullable(rs.getString(9)).map(CalendarCode::new).orElse(null));
    }

    private LocalizedText text(String stored) {
        return json.readValue(stored, LocalizedText.class);
    }

    private @Nullable LocalizedText textOrNull(@Nullable String stored) {
        return stored == null ? null : text(stored);
    }
}
