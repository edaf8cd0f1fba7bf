package city.plaza.location.maps;

import city.plaza.identity.Role;
import city.plaza.location.AreaKey;
import city.plaza.shared.AfterCommit;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.ListOrder;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.CityChanges;
import city.plaza.tenancy.TenantContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The city's own map: boundary, streets, districts, drawn without any foreign server. */
@Component
public class CityMaps {

    /** The code of the layer that says where the city ends. */
    public static final String BOUNDARY = "boundary";

    private static final String TABLE = "map_layer";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CityChanges changes;
    private final ApplicationEventPublisher events;

    CityMaps(JdbcClient jdbc, JsonMapper json, CityChanges changes, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.changes = changes;
        this.events = events;
    }

    /** The GeoJSON of a layer, if it was ever uploaded. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<String> geoJson(String layer) {
        return jdbc.sql("select geojson::text from map_layer where code = ? and geojson is not null")
                .param(layer)
                .query(String.class)
                .optional();
    }

    /** What can be drawn, in drawing order. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Layer> layers() {
        return jdbc.sql(
                        "select code, kind, name::text, geojson is not null as drawn from map_layer order by position, code")
                .query((rs, row) -> new Layer(
                        rs.getString("code"),
                        LayerKind.valueOf(rs.getString("kind")),
                        json.readValue(rs.getString("name"), LocalizedText.class),
                        rs.getBoolean("drawn")))
                .list();
    }

    /**
     * Put a layer in place of what was there.
     *
     * @param geoJson the outline, checked before; absent for districts known by name only
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void put(String code, LayerKind kind, LocalizedText name, @Nullable String geoJson) {
        jdbc.sql("""
                        insert into map_layer (code, kind, name, geojson, position)
                        values (?, ?, ?::jsonb, ?::jsonb, %s)
                        on conflict (code) do update set kind = excluded.kind, name = excluded.name,
                            geojson = coalesce(excluded.geojson, map_layer.geojson),
                            updated_at = clock_timestamp()""".formatted(ListOrder.behindAll(TABLE)))
                .param(code)
                .param(kind.name())
                .param(json.writeValueAsString(name))
                .param(geoJson)
                .update();
        changes.announce();
        redrawn();
    }

    /**
     * Put a layer of areas in place of what was there, its areas too.
     *
     * @throws InvalidInput naming everything that is wrong with the file it was read from
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void put(String code, LocalizedText name, LayerDraft draft) {
        if (!AreaKey.isCode(code)) {
            throw new InvalidInput("code", "error.layer.code-form", AreaKey.MAX_LENGTH);
        }
        put(code, LayerKind.AREAS, name, draft.outlines());
        jdbc.sql("delete from area where layer_code = ?").param(code).update();
        putAreas(code, draft.areas());
    }

    /** Take a layer off the map, and its areas with it; one that is not there stays away. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void remove(String layer) {
        jdbc.sql("delete from area where layer_code = ?").param(layer).update();
        jdbc.sql("delete from map_layer where code = ?").param(layer).update();
        changes.announce();
        redrawn();
    }

    /** Draw the layers in this order; those not named come after them, as they were. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void order(List<String> layers) {
        ListOrder.apply(jdbc, TABLE, layers);
        changes.announce();
    }

    /** The areas of a layer by name, in the layer's order, drawn or not. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Area> areas(String layer) {
        return jdbc.sql("select code, name from area where layer_code = ? order by position, code")
                .param(layer)
                .query((rs, row) -> new Area(rs.getString("code"), rs.getString("name")))
                .list();
    }

    /** Put the named districts of a layer in place. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void putAreas(String layer, List<Area> areas) {
        for (int position = 0; position < areas.size(); position++) {
            var area = areas.get(position);
            jdbc.sql("""
                            insert into area (layer_code, code, name, position) values (?, ?, ?, ?)
                            on conflict (layer_code, code) do update
                            set name = excluded.name, position = excluded.position""").params(layer, area.code(), area.name(), position).update();
        }
        changes.announce();
    }

    /** Once for each transaction, however many layers it draws. */
    private void redrawn() {
        var redrawn = new AreaOutlinesChanged(TenantContext.current());
        if (AfterCommit.once(redrawn, () -> {})) {
            events.publishEvent(redrawn);
        }
    }

    /** What a layer shows. */
    public enum LayerKind {
        /** Where the city ends. */
        BOUNDARY,
        /** Streets, water, parks: drawn under everything. */
        STREETS,
        /** Districts of one kind. */
        AREAS
    }

    /**
     * A layer of the city's map.
     *
     * @param drawable whether its outlines are known
     */
    public record Layer(String code, LayerKind kind, LocalizedText name, boolean drawable) {}

    /** A named district. */
    public record Area(String code, String name) {}
}
