package city.plaza.sla;

import city.plaza.shared.ListOrder;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the targets. */
@Component
class TargetStore {

    private static final String TABLE = "sla_target";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TargetStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<SlaTarget> all() {
        return jdbc
                .sql("select target::text from sla_target order by position, code")
                .query(String.class)
                .list()
                .stream()
                .map(stored -> json.readValue(stored, SlaTarget.class))
                .toList();
    }

    void put(SlaTarget target) {
        jdbc.sql("""
                        insert into sla_target (code, target, position)
                        values (?, ?::jsonb, %s)
                        on conflict (code) do update set target = excluded.target""".formatted(ListOrder.behindAll(TABLE)))
                .params(target.code().value(), json.writeValueAsString(target))
                .update();
    }

    void remove(TargetCode code) {
        jdbc.sql("delete from sla_target where code = ?").param(code.value()).update();
    }

    void order(List<TargetCode> codes) {
        ListOrder.apply(jdbc, TABLE, codes.stream().map(TargetCode::value).toList());
    }
}
