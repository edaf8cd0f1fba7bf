package city.plaza.routing;

import city.plaza.shared.ListOrder;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the rules. */
@Component
class RuleStore {

    private static final String TABLE = "routing_rule";
    private static final Logger log = LoggerFactory.getLogger(RuleStore.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RuleStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A rule that cannot be read is left out: the others still send requests where they belong. */
    List<RoutingRule> all() {
        return jdbc
                .sql("select code, rule::text from routing_rule order by position, code")
                .query((rs, row) -> read(rs.getString("code"), rs.getString("rule")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<RoutingRule> read(String code, String stored) {
        try {
            return Optional.of(json.readValue(stored, RoutingRule.class));
        } catch (JacksonException e) {
            log.error(
                    "Rule {} cannot be read and is left out: {}",
                    code,
                    e.getClass().getName());
            return Optional.empty();
        }
    }

    void put(RoutingRule rule) {
        jdbc.sql("""
                        insert into routing_rule (code, rule, position)
                        values (?, ?::jsonb, %s)
                        on conflict (code) do update set rule = excluded.rule""".formatted(ListOrder.behindAll(TABLE)))
                .params(rule.code().value(), json.writeValueAsString(rule))
                .update();
    }

    void remove(RuleCode code) {
        jdbc.sql("delete from routing_rule where code = ?").param(code.value()).update();
    }

    void order(List<RuleCode> codes) {
        ListOrder.apply(jdbc, TABLE, codes.stream().map(RuleCode::value).toList());
    }
}
