package city.plaza.infrastructure.persistence;

import city.plaza.onboarding.spi.SchemaProvisioner;
import city.plaza.tenancy.CellId;
import city.plaza.tenancy.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Makes each city's schema and the one role that may touch it. */
@Component
class CitySchemas implements SchemaProvisioner {

    private static final String REFERENCE = "plaza_reference";
    /**
     * What a city's role may do with tables and sequences, and lacks. The comment on tables whose rows a city may add and
     * read, never change or remove, is {@code append-only}. Asked by way of what depends on the schema: the catalog of
     * relations has no index by schema, and holds those of all cities.
     */
    private static final String LACKING = """
            with wanted as (
                select c.oid, c.relname, c.relkind, case when c.relkind = 'S' then 'usage'
                    when obj_description(c.oid, 'pg_class') = 'append-only' then 'select, insert'
                    else 'select, insert, update, delete' end as privileges
                from pg_depend d join pg_class c on c.oid = d.objid
                where d.refclassid = 'pg_namespace'::regclass and d.refobjid = to_regnamespace(?)
                    and d.classid = 'pg_class'::regclass and c.relkind in ('r', 'S')
                    and c.relname not like 'databasechangelog%')
            select relname, privileges from wanted, to_regrole(?) role
            where not case privileges when 'usage' then has_sequence_privilege(role, oid, 'usage')
                when 'select, insert' then has_table_privilege(role, oid, 'insert')
                else has_table_privilege(role, oid, 'update') end""";

    private final CellDatabases databases;
    private final Changelog changelog;

    @Autowired
    CitySchemas(CellDatabases databases) {
        this(databases, new Changelog("db/changelog/tenant/db.changelog-tenant.yaml"));
    }

    CitySchemas(CellDatabases databases, Changelog changelog) {
        this.databases = databases;
        this.changelog = changelog;
    }

    @Override
    public String provision(TenantId tenant) {
        return provision(tenant, new MigrationReplay(changelog));
    }

    String provision(TenantId tenant, MigrationReplay steps) {
        var schema = tenant.schema();
        return work("provision schema " + schema, owner(tenant), connection -> {
            lock(connection, schema);
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", schema)) {
                run(connection, "create role " + schema + " nologin");
            }
            run(connection, "grant " + schema + " to " + DatabaseScope.RUNTIME_LOGIN + " with inherit false, set true");
            run(connection, "grant " + DatabaseScope.CITY_GROUP + " to " + schema + " with inherit true, set false");
            run(connection, "create schema if not exists " + schema);
            run(connection, "grant usage on schema " + schema + " to " + schema);
            run(connection, "set search_path = " + schema + ", public");
            steps.learn(connection, schema);
            grantTables(connection, schema);
            return changelog.version();
        });
    }

    @Override
    public UpgradeSource upgrades(CellId cell) {
        var owner = databases.of(cell).owner();
        var steps = new MigrationReplay(changelog);
        return () -> {
            try {
                return new SchemaUpgrade(this, steps, owner.connect());
            } catch (SQLException e) {
                throw new DataAccessResourceFailureException("Cannot upgrade schemas: " + e.getMessage(), e);
            }
        };
    }

    @Override
    public String currentVersion() {
        return changelog.version();
    }

    @Override
    public void drop(TenantId tenant) {
        var schema = tenant.schema();
        work("drop schema " + schema, owner(tenant), connection -> {
            lock(connection, schema);
            run(connection, "drop schema if exists " + schema + " cascade");
            run(connection, "drop role if exists " + schema);
            return true;
        });
    }

    @Override
    public String fingerprint(TenantId tenant) {
        return work(
                "read schema " + tenant.schema(),
                owner(tenant),
                connection -> SchemaFingerprint.of(connection, tenant.schema()));
    }

    @Override
    public String referenceFingerprint(CellId cell) {
        return work("make the reference schema", databases.of(cell).owner(), connection -> {
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

    /**
     * Named one by one: granting on all tables of a schema is a hundred times slower with many cities. What is granted
     * already is left alone.
     */
    static void grantTables(Connection connection, String schema) throws SQLException {
        var lacking = new LinkedHashMap<String, List<String>>();
        try (var query = connection.prepareStatement(LACKING)) {
            query.setString(1, schema);
            query.setString(2, schema);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    lacking.computeIfAbsent(rows.getString("privileges"), privileges -> new ArrayList<>())
                            .add(schema + "." + rows.getString("relname"));
                }
            }
        }
        for (var grant : lacking.entrySet()) {
            var kind = grant.getKey().equals("usage") ? "sequence " : "table ";
            run(
                    connection,
                    "grant " + grant.getKey() + " on " + kind + String.join(", ", grant.getValue()) + " to " + schema);
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

    private OwnerDatabase owner(TenantId city) {
        return databases
                .of(city)
                .orElseThrow(() -> new IllegalArgumentException("No city " + city + " is registered"))
                .owner();
    }

    private static <T> T work(String attempted, OwnerDatabase owner, Work<T> work) {
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
