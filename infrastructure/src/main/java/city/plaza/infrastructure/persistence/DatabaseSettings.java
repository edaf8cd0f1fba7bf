package city.plaza.infrastructure.persistence;

import city.plaza.tenancy.CellId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * One database as the settings name it.
 *
 * @param url its JDBC address
 * @param user the login everything runs on, which owns nothing
 * @param poolSize how many connections a node has to it at most
 * @param owner the login that makes schemas
 */
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("plaza_runtime") String user,
        @DefaultValue("") String password,
        @DefaultValue("20") int poolSize,
        @DefaultValue Owner owner) {

    /** The login that makes schemas and roles. */
    record Owner(
            @DefaultValue("plaza_owner") String user,
            @DefaultValue("") String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return "Owner[" + user + "]";
        }
    }

    /** Without the passwords, of which an address may hold one too. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + user + ", " + owner + ", " + poolSize + " connections]";
    }

    /** Named apart from the main one: {@code plaza.cells.east.db} is the database of cell {@code east}. */
    record Cell(@DefaultValue DatabaseSettings db) {}

    /** The database of each cell, the main one first and the others by name. */
    static Map<CellId, DatabaseSettings> cells(Environment environment) {
        var cells = new LinkedHashMap<CellId, DatabaseSettings>();
        cells.put(CellId.MAIN, Binder.get(environment).bindOrCreate("plaza.db", DatabaseSettings.class));
        var others = Binder.get(environment)
                .bind("plaza.cells", Bindable.mapOf(String.class, Cell.class))
                .orElseGet(Map::of);
        new TreeMap<>(others).forEach((name, cell) -> {
            if (cell.db().url().isBlank() || cells.put(new CellId(name), cell.db()) != null) {
                throw new IllegalArgumentException("plaza.cells." + name
                        + ".db.url is missing, or names the main cell, whose database is plaza.db: expected the"
                        + " JDBC address of a further cell");
            }
        });
        return cells;
    }

    /** The database of schema {@code control}; empty if it is the main cell's. */
    static Optional<DatabaseSettings> control(Environment environment) {
        return Binder.get(environment)
                .bind("plaza.control.db", DatabaseSettings.class)
                .map(Optional::of)
                .orElse(Optional.empty())
                .filter(settings -> !settings.url().isBlank());
    }
}
