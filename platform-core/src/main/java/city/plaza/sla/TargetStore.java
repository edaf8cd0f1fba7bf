package city.plaza.sla;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the targets. */
@Component
class TargetStore {

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
                        values (?, ?::jsonb, (select coalesce(max(position), 0) + 1 from sla_target))
                        on conflict (code) do update set target = excluded.target""")
                .params(target.code().value(), json.writeValueAsString(target))
                .update();
    }

    void remove(TargetCode code) {
        jdbc.sql("delete from sla_target where code = ?").param(code.value()).update();
    }

    void order(List<TargetCode> codes) {
        var wanted = codes.stream().map(TargetCode::value).distinct().toList();
        var rest = jdbc.sql("select code from sla_target order by position, code").query(String.class).list().stream()
                .filter(code -> !wanted.contains(code));
        jdbc.sql("""
                        update sla_target t set position = o.position
                        from unnest(?::text[]) with ordinality as o (code, position) where t.code = o.code""")
                .param(Stream.concat(wanted.stream(), rest).toArray(String[]::new))
                .update();
    }
}
