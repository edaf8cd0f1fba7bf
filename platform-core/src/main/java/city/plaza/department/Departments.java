package city.plaza.department;

import city.plaza.identity.Role;
import city.plaza.shared.LocalizedText;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The departments of a city. */
@Component
public class Departments {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Departments(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Every department, in the city's order. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Department> all() {
        return jdbc.sql("select code, short_name, name::text, email from department order by position, code")
                .query((rs, row) -> new Department(
                        new DepartmentCode(rs.getString(1)),
                        rs.getString(2),
                        json.readValue(rs.getString(3), LocalizedText.class),
                        rs.getString(4)))
                .list();
    }

    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Department> find(DepartmentCode code) {
        return all().stream()
                .filter(department -> department.code().equals(code))
                .findFirst();
    }

    /** Add a department, or change the one with this code. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void put(Department department) {
        jdbc.sql("""
                        insert into department (code, short_name, name, email, position)
                        values (?, ?, ?::jsonb, ?, (select count(*) from department))
                        on conflict (code) do update
                        set short_name = excluded.short_name, name = excluded.name, email = excluded.email""")
                .param(department.code().value())
                .param(department.shortName())
                .param(json.writeValueAsString(department.name()))
                .param(department.email())
                .update();
    }
}
