package city.plaza.infrastructure.persistence;

import city.plaza.onboarding.spi.SchemaProvisioner;
import city.plaza.tenancy.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Makes each city's schema and the one role that may touch it. */
@Component
class CitySchemas implements SchemaProvisioner {

    private static final String REFERENCE = "plaza_reference";
    /** The comment on tables whose rows a city may add and read, never change or remove. */
    private static final String APPEND_ONLY = "append-only";

    private final OwnerDatabase owner;
    private final Changelog changelog = new Changelog("db/changelog/tenant/db.changelog-tenant.yaml");

    CitySchemas(OwnerDatabase owner) {
        this.owner = owner;
    }

    @Override
    public String provision(TenantId tenant) {
        var schema = tenant.schema();
        return work("provision schema " + schema, connection -> {
            lock(connection, schema);
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", schema)) {
                run(connection, "create role " + schema + " nologin");
            }
            run(connection, "grant " + schema + " to " + DatabaseScope.RUNTIME_LOGIN + " with inherit false, set true");
            run(connection, "grant " + DatabaseScope.CITY_GROUP + " to " + schema + " with inherit true, set false");
            run(connection, "create schema if not exists " + schema);
            run(connection, "grant usage on schema " + schema + " to " + schema);
            changelog.apply(connection, schema);
            grantTables(connection, schema);
            return changelog.version();
        });
    }

    @Override
    public String currentVersion() {
        return changelog.version();
    }

    @Override
    public void drop(TenantId tenant) {
        var schema = tenant.schema();
        work("drop schema " + schema, connection -> {
            lock(connection, schema);
            run(connection, "drop schema if exists " + schema + " cascade");
            run(connection, "drop role if exists " + schema);
            return true;
        });
    }

    @Override
    public String fingerprint(TenantId tenant) {
        return work("read schema " + tenant.schema(), connection -> SchemaFingerprint.of(connection, tenant.schema()));
    }

    @Override
    public String referenceFingerprint() {
        return work("make the reference schema", connection -> {
            lock(connection, REFERENCE);
            run(connection, "drop schema if exists " + REFERENCE + " cascade");
            run(connection, "create schema " + REFERENCE);
            try {
                changelog.apply(connection, REFERENCE);
                return SchemaFingerprint.of(connection, REFERENCE);
            } finally {
                run(connection, "drop schema if exists " + REFERENCE + " cascade");
            }
        });
    }

    /** Named one by one: granting on all tables of a schema is a hundred times slower with many cities. */
    private static void grantTables(Connection connection, String schema) throws SQLException {
        var tables = names(connection, schema, "r", null);
        tables.removeIf(table -> table.startsWith(schema + ".databasechangelog"));
        var appendOnly = names(connection, schema, "r", APPEND_ONLY);
        tables.removeAll(appendOnly);
        run(connection, "grant select, insert, update, delete on " + String.join(", ", tables) + " to " + schema);
        run(connection, "grant select, insert on " + String.join(", ", appendOnly) + " to " + schema);
        var sequences = names(connection, schema, "S", null);
        run(connection, "grant usage on sequence " + String.join(", ", sequences) + " to " + schema);
    }

    private static List<String> names(Connection connection, String schema, String kind, @Nullable String comment)
            throws SQLException {
        try (var query = connection.prepareStatement("""
                select relname from pg_class where relnamespace = ?::regnamespace and relkind = ?::"char"
                    and (?::text is null or obj_description(oid, 'pg_class') = ?)""")) {
            query.setString(1, schema);
            query.setString(2, kind);
            query.setString(3, comment);
            query.setString(4, comment);
            var found = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(schema + "." + rows.getString(1));
                }
            }
            return found;
        }
    }

    /** Two nodes never change one schema at once; the lock goes with the connection. */
    static void lock(Connection connection, String name) throws SQLException {
        try (var query = connection.prepareStatement("select pg_advisory_lock(hashtextextended(?, 311))")) {
            query.setString(1, name);
            query.execute();
        }
    }

    static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private <T> T work(String attempted, Work<T> work) {
        try (var connection = owner.connect()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Cannot " + attempted + ": " + e.getMessage(), e);
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
