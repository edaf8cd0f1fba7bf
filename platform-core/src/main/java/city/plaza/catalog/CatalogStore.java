package city.plaza.catalog;

import city.plaza.department.DepartmentCode;
import city.plaza.shared.LocalizedText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the catalog. */
@Component
class CatalogStore {

    private static final TypeReference<Map<String, List<String>>> KEYWORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CatalogStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<ServiceGroup> groups() {
        return jdbc.sql("select code, icon, name::text from service_group order by position, code")
                .query((rs, row) -> new ServiceGroup(rs.getString(1), rs.getString(2), text(rs.getString(3))))
                .list();
    }

    List<ServiceType> types() {
        return jdbc.sql("""
                        select code, group_code, department_code, icon, name::text, description::text, keywords::text,
                               notice::text, target, popular, anonymous, location_rule, photo_rule, not_ours, retired
                        from service_type order by position, code""")
                .query((rs, row) -> new ServiceType(
                        new ServiceCode(rs.getString(1)),
                        rs.getString(2),
                        Optional.ofNullable(rs.getString(3))
                                .map(DepartmentCode::new)
                                .orElse(null),
                        rs.getString(4),
                        text(rs.getString(5)),
                        text(rs.getString(6)),
                        json.readValue(rs.getString(7), KEYWORDS),
                        text(rs.getString(8)),
                        Optional.ofNullable(rs.getString(9))
                                .map(Duration::parse)
                                .orElse(null),
                        rs.getBoolean(10),
                        rs.getBoolean(11),
                        ServiceType.Demand.valueOf(rs.getString(12)),
                        ServiceType.Demand.valueOf(rs.getString(13)),
                        rs.getBoolean(14),
                        rs.getBoolean(15)))
                .list();
    }

    void put(ServiceGroup group) {
        jdbc.sql("""
                        insert into service_group (code, icon, name, position)
                        values (?, ?, ?::jsonb, (select count(*) from service_group))
                        on conflict (code) do update set icon = excluded.icon, name = excluded.name""")
                .params(group.code(), group.icon(), json.writeValueAsString(group.name()))
                .update();
    }

    void put(ServiceType type) {
        jdbc.sql("""
                        insert into service_type (code, group_code, department_code, icon, name, description, keywords,
                            notice, target, popular, anonymous, location_rule, photo_rule, not_ours, retired, position)
                        values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?,
                                (select count(*) from service_type))
                        on conflict (code) do update set group_code = excluded.group_code,
                            department_code = excluded.department_code, icon = excluded.icon, name = excluded.name,
                            description = excluded.description, keywords = excluded.keywords, notice = excluded.notice,
                            target = excluded.target, popular = excluded.popular, anonymous = excluded.anonymous,
                            location_rule = excluded.location_rule, photo_rule = excluded.photo_rule,
                            not_ours = excluded.not_ours, retired = excluded.retired""")
                .param(type.code().value())
                .param(type.group())
                .param(Optional.ofNullable(type.department())
                        .map(DepartmentCode::value)
                        .orElse(null))
                .param(type.icon())
                .param(json.writeValueAsString(type.name()))
                .param(json.writeValueAsString(type.description()))
                .param(json.writeValueAsString(type.keywords()))
                .param(json.writeValueAsString(type.notice()))
                .param(Optional.ofNullable(type.target())
                        .map(Duration::toString)
                        .orElse(null))
                .param(type.popular())
                .param(type.anonymous())
                .param(type.location().name())
                .param(type.photo().name())
                .param(type.notOurs())
                .param(type.retired())
                .update();
    }

    private LocalizedText text(String stored) {
        return json.readValue(stored, LocalizedText.class);
    }
}
