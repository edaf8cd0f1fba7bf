package city.plaza.catalog;

import city.plaza.catalog.ServiceType.Availability;
import city.plaza.catalog.ServiceType.Demand;
import city.plaza.catalog.ServiceType.Form;
import city.plaza.catalog.ServiceType.Presentation;
import city.plaza.catalog.ServiceType.Publication;
import city.plaza.catalog.ServiceType.Receipt;
import city.plaza.catalog.ServiceType.ReporterGroup;
import city.plaza.catalog.ServiceType.Responsibility;
import city.plaza.department.DepartmentCode;
import city.plaza.shared.ListOrder;
import city.plaza.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the catalog. */
@Component
class CatalogStore {

    private static final TypeReference<Map<String, List<String>>> KEYWORDS = new TypeReference<>() {};
    private static final TypeReference<List<ServiceAttribute>> ATTRIBUTES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CatalogStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<ServiceGroup> groups() {
        return jdbc.sql("select code, icon, name::text, parent_code from service_group order by position, code")
                .query((rs, row) -> new ServiceGroup(
                        rs.getString("code"),
                        rs.getString("icon"),
                        text(rs.getString("name")),
                        rs.getString("parent_code")))
                .list();
    }

    List<ServiceType> types() {
        return jdbc.sql("""
                        select code, group_code, department_code, icon, name::text, description::text, keywords::text,
                               notice::text, popular, anonymous, location_rule, photo_rule, not_ours, retired,
                               reporter_group, active::text, public_precision, on_map, response::text, attributes::text, receipt
                        from service_type order by position, code""").query((rs, row) -> type(rs)).list();
    }

    void put(ServiceGroup group) {
        jdbc.sql("""
                        insert into service_group (code, icon, name, parent_code, position)
                        values (?, ?, ?::jsonb, ?, %s)
                        on conflict (code) do update set icon = excluded.icon, name = excluded.name,
                            parent_code = excluded.parent_code""".formatted(ListOrder.behindAll("service_group")))
                .param(group.code())
                .param(group.icon())
                .param(json.writeValueAsString(group.name()))
                .param(group.parent())
                .update();
    }

    void put(ServiceType type) {
        jdbc.sql("""
                        insert into service_type (code, group_code, department_code, icon, name, description, keywords,
                            notice, popular, anonymous, location_rule, photo_rule, not_ours, retired,
                            reporter_group, active, public_precision, on_map, response, attributes, receipt, position)
                        values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?,
                                ?, ?::jsonb, ?, ?, ?::jsonb, ?::jsonb, ?,
                                %s)
                        on conflict (code) do update set group_code = excluded.group_code,
                            department_code = excluded.department_code, icon = excluded.icon, name = excluded.name,
                            description = excluded.description, keywords = excluded.keywords, notice = excluded.notice,
                            popular = excluded.popular, anonymous = excluded.anonymous,
                            location_rule = excluded.location_rule, photo_rule = excluded.photo_rule,
                            not_ours = excluded.not_ours, retired = excluded.retired, reporter_group = excluded.reporter_group,
                            active = excluded.active, public_precision = excluded.public_precision,
                            on_map = excluded.on_map, response = excluded.response,
                            attributes = excluded.attributes, receipt = excluded.receipt""".formatted(ListOrder.behindAll("service_type")))
                .param(type.code().value())
                .param(type.group())
                .param(Optional.ofNullable(type.department())
                        .map(DepartmentCode::value)
                        .orElse(null))
                .param(type.presentation().icon())
                .param(json.writeValueAsString(type.name()))
                .param(json.writeValueAsString(type.presentation().description()))
                .param(json.writeValueAsString(type.presentation().keywords()))
                .param(json.writeValueAsString(type.presentation().notice()))
                .param(type.availability().popular())
                .param(type.form().anonymous())
                .param(type.form().location().name())
                .param(type.form().photo().name())
                .param(type.notOurs())
                .param(type.availability().retired())
                .param(type.availability().reporterGroup().name())
                .param(json.writeValueAsString(type.availability().active()))
                .param(type.publication().precision().name())
                .param(type.publication().onMap())
                .param(json.writeValueAsString(type.presentation().response()))
                .param(json.writerFor(ATTRIBUTES).writeValueAsString(type.attributes()))
                .param(Optional.ofNullable(type.publication().receipt())
                        .map(Enum::name)
                        .orElse(null))
                .update();
    }

    boolean retire(ServiceCode code) {
        return jdbc.sql("update service_type set retired = true where code = ?")
                        .param(code.value())
                        .update()
                > 0;
    }

    void remove(ServiceCode code) {
        remove("service_type", "service type", code.value());
    }

    void removeGroup(String code) {
        remove("service_group", "group", code);
    }

    /** Others point here; the database alone knows who, and says so by refusing. */
    private void remove(String table, String what, String code) {
        jdbc.sql("savepoint removal").update();
        try {
            jdbc.sql("delete from " + table + " where code = ?").param(code).update();
        } catch (DataIntegrityViolationException e) {
            jdbc.sql("rollback to savepoint removal").update();
            throw new StillInUse(what, code, e);
        }
    }

    void order(String table, List<String> codes) {
        ListOrder.apply(jdbc, table, codes);
    }

    /**
     * Tells the present state from every other, also from those that a restored database never had. The number in it is
     * for changes that the previous release makes, which does not hash.
     */
    String edition() {
        return jdbc.sql("select number || '-' || content_hash from catalog_edition")
                .query(String.class)
                .single();
    }

    /** Begin the edition that a change makes of the one before; whoever else changes the catalog waits for the commit. */
    void nextEdition(String change) {
        jdbc.sql("""
                        update catalog_edition set number = number + 1,
                            content_hash = encode(sha256(convert_to(content_hash || ?, 'UTF8')), 'hex')""").param(change).update();
    }

    private ServiceType type(ResultSet rs) throws SQLException {
        return new ServiceType(
                new ServiceCode(rs.getString("code")),
                rs.getString("group_code"),
                new Presentation(
                        rs.getString("icon"),
                        text(rs.getString("name")),
                        text(rs.getString("description")),
                        json.readValue(rs.getString("keywords"), KEYWORDS),
                        text(rs.getString("notice")),
                        text(rs.getString("response"))),
                new Form(
                        Demand.valueOf(rs.getString("location_rule")),
                        Demand.valueOf(rs.getString("photo_rule")),
                        rs.getBoolean("anonymous"),
                        json.readValue(rs.getString("attributes"), ATTRIBUTES)),
                new Availability(
                        rs.getBoolean("popular"),
                        rs.getBoolean("retired"),
                        ReporterGroup.valueOf(rs.getString("reporter_group")),
                        json.readValue(rs.getString("active"), ActiveWindow.class)),
                new Responsibility(
                        Optional.ofNullable(rs.getString("department_code"))
                                .map(DepartmentCode::new)
                                .orElse(null),
                        rs.getBoolean("not_ours")),
                new Publication(
                        LocationPrecision.valueOf(rs.getString("public_precision")),
                        rs.getBoolean("on_map"),
                        receipt(rs.getString("receipt"))));
    }

    private static @Nullable Receipt receipt(@Nullable String stored) {
        return stored == null ? null : Receipt.valueOf(stored);
    }

    private LocalizedText text(String stored) {
        return json.readValue(stored, LocalizedText.class);
    }
}
