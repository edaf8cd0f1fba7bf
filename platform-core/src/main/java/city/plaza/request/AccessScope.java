package city.plaza.request;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.WorkScope;
import jakarta.annotation.security.PermitAll;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decides which requests somebody has access to: by department, service type and area. */
@Component
public class AccessScope {

    private final JdbcClient jdbc;

    AccessScope(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the actor has access to a request; Plaza itself has access to all. */
    @PermitAll
    public boolean includes(RequestNumber number) {
        return !(CurrentActor.get() instanceof Actor.Person person)
                || field(number).filter(field -> field.within(person.scope())).isPresent();
    }

    /** Where a request belongs; empty if there is none. */
    Optional<Field> field(RequestNumber number) {
        return jdbc.sql("select department_code, service_code, areas from service_request where number = ?")
                .param(number.value())
                .query((rs, row) -> field(rs))
                .optional();
    }

    /** All requests assigned to somebody, open or not, locked until the end of the transaction. */
    List<Held> lock(String subject) {
        return jdbc.sql("""
                        select department_code, service_code, areas, id, status from service_request
                        where assignee_subject = ? order by id for update""")
                .param(subject)
                .query((rs, row) -> new Held(
                        rs.getObject("id", UUID.class), RequestStatus.valueOf(rs.getString("status")), field(rs)))
                .list();
    }

    private static Field field(ResultSet rs) throws SQLException {
        Array areas = rs.getArray("areas");
        return new Field(
                rs.getString("department_code"), rs.getString("service_code"), List.of((String[]) areas.getArray()));
    }

    /** What access to a request depends on. */
    record Field(String department, String service, List<String> areas) {
        boolean within(WorkScope scope) {
            return scope.covers(department, service, areas);
        }
    }

    /** A request that is assigned to somebody. */
    record Held(UUID id, RequestStatus status, Field field) {}
}
