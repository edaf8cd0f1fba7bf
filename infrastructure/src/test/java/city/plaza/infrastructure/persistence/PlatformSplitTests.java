package city.plaza.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.local.LocalPostgres;
import city.plaza.infrastructure.testing.PlazaTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An installation of an earlier release, whose schema {@code platform} becomes {@code control} and {@code cell}. */
@PlazaTest
class PlatformSplitTests {

    private static final String BEFORE = "before_the_split";
    private static final String FRESH = "without_a_past";
    private static final String CITY = "city_beforehand";

    private final LocalPostgres postgres = LocalPlatform.shared().postgres();

    @Autowired
    PlatformSchemas schemas;

    @BeforeEach
    void anInstallationOfAnEarlierRelease() throws SQLException {
        for (var database : List.of(BEFORE, FRESH)) {
            postgres.execute("postgres", List.of("create database " + database + " owner plaza_owner"));
        }
        try (var connection = owner(BEFORE).connect()) {
            for (var role : List.of("plaza_platform", "plaza_city", CITY)) {
                if (!CitySchemas.exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
                    CitySchemas.run(connection, "create role " + role + " nologin");
                }
            }
            CitySchemas.run(connection, "grant plaza_platform, " + CITY + " to plaza_runtime with inherit false");
            CitySchemas.run(connection, "grant plaza_city to " + CITY + " with inherit true, set false");
            CitySchemas.run(connection, "create schema platform");
            CitySchemas.run(connection, "grant usage on schema platform to plaza_platform, plaza_city");
            new Changelog("city/plaza/infrastructure/before/db.changelog-before.yaml").apply(connection, "platform");
            CitySchemas.run(connection, """
                    insert into platform.tenant (id, name, country, zone, languages, state, schema_name, created_at, updated_at)
                    values ('beforehand', 'Beforehand', 'US', 'America/Chicago', '{en}', 'ACTIVE', 'city_beforehand', now(), now());
                    insert into platform.tenant_host values ('beforehand.example', 'beforehand', 0);
                    insert into platform.onboarding (tenant_id, plan, started_at) values ('beforehand', '{}', now());
                    insert into platform.onboarding_step (tenant_id, step, state) values ('beforehand', 'SCHEMA', 'DONE');
                    insert into platform.outbox (id, tenant, listener, payload)
                        values (gen_random_uuid(), 'beforehand', 'resident-notifier', '{}');
                    insert into platform.audit_anchor (tenant, sequence, hash) values ('beforehand', 1, '\\x00')""");
        }
    }

    @AfterEach
    void drop() throws SQLException {
        for (var database : List.of(BEFORE, FRESH)) {
            postgres.execute("postgres", List.of("drop database " + database + " with (force)"));
        }
        postgres.execute("postgres", List.of("drop role " + CITY));
    }

    @Test
    void everythingIsCarriedOverAndComesOutAsInAFreshInstallation() throws SQLException {
        provision(BEFORE);
        provision(BEFORE);
        provision(FRESH);

        try (var carriedOver = owner(BEFORE).connect();
                var fresh = owner(FRESH).connect()) {
            for (var schema : List.of("control", "cell")) {
                assertThat(SchemaFingerprint.of(carriedOver, schema))
                        .isEqualTo(SchemaFingerprint.of(fresh, schema))
                        .isNotEqualTo("empty");
            }
            for (var table : List.of(
                    "control.tenant",
                    "control.tenant_host",
                    "control.onboarding",
                    "control.onboarding_step",
                    "cell.outbox",
                    "cell.audit_anchor")) {
                assertThat(count(carriedOver, "select count(*) from " + table))
                        .as(table)
                        .isEqualTo(1);
                assertThat(count(fresh, "select count(*) from " + table))
                        .as(table)
                        .isZero();
            }
            assertThat(count(fresh, "select count(*) from pg_namespace where nspname = 'platform'"))
                    .isZero();
        }
    }

    @Test
    void aNodeOfTheReleaseBeforeGoesOnWorking() throws SQLException {
        provision(BEFORE);

        try (var node = login()) {
            become(node, CITY);
            CitySchemas.run(node, """
                    insert into platform.outbox (id, tenant, listener, outside, payload, due_at)
                    values (gen_random_uuid(), 'beforehand', 'message-dispatch', true, '{}', now())""");
            CitySchemas.run(
                    node, "insert into platform.audit_anchor (tenant, sequence, hash) values ('beforehand', 2, '')");
            assertThatThrownBy(() -> CitySchemas.run(node, """
                            insert into platform.outbox (id, tenant, listener, outside, payload)
                            values (gen_random_uuid(), 'elsewhere', 'message-dispatch', true, '{}')""")).hasMessageContaining("row-level security");
        }
        try (var node = login()) {
            become(node, CITY);
            CitySchemas.run(node, """
                    insert into platform.outbox (id, tenant, listener, outside, payload, due_at)
                    values (gen_random_uuid(), 'beforehand', 'message-dispatch', true, '{}', now())""");
            node.commit();
            become(node, "plaza_platform");
            assertThat(count(node, """
                            with due as (
                                select id from platform.outbox where not dead
                                order by due_at limit 8 for update skip locked),
                            claimed as (
                                update platform.outbox o set attempts = attempts + 1 from due where o.id = due.id
                                returning o.id)
                            select count(*) from claimed""")).isEqualTo(2);
            CitySchemas.run(node, "delete from platform.outbox where attempts = 1");
            CitySchemas.run(node, "update platform.tenant set name = 'Before' where id = 'beforehand'");
            node.commit();
            become(node, "plaza_control");
            assertThat(count(node, "select count(*) from control.tenant where name = 'Before'"))
                    .isEqualTo(1);
            node.commit();
            become(node, "plaza_cell");
            assertThat(count(node, "select count(*) from cell.outbox")).isZero();
        }
    }

    @Test
    void whoWorksOnControlReadsNoCellAndTheOtherWayRound() throws SQLException {
        provision(FRESH);
        try (var connection = DriverManager.getConnection(
                postgres.jdbcUrl(FRESH), "plaza_runtime", postgres.password("plaza_runtime"))) {
            connection.setAutoCommit(false);
            become(connection, "plaza_control");
            assertThat(count(connection, "select count(*) from control.tenant")).isZero();
            assertDenied(connection, "select count(*) from cell.outbox");
            connection.rollback();
            become(connection, "plaza_cell");
            assertThat(count(connection, "select count(*) from cell.outbox")).isZero();
            assertDenied(connection, "select count(*) from control.tenant");
        }
    }

    private void provision(String database) {
        schemas.provisionControl(owner(database));
        schemas.provisionCell(owner(database));
    }

    private OwnerDatabase owner(String database) {
        return new OwnerDatabase(postgres.jdbcUrl(database), "plaza_owner", postgres.password("plaza_owner"));
    }

    private Connection login() throws SQLException {
        var connection = DriverManager.getConnection(
                postgres.jdbcUrl(BEFORE), "plaza_runtime", postgres.password("plaza_runtime"));
        connection.setAutoCommit(false);
        return connection;
    }

    private static void become(Connection connection, String role) throws SQLException {
        CitySchemas.run(connection, "select set_config('role', '" + role + "', true)");
    }

    private static void assertDenied(Connection connection, String sql) {
        assertThatThrownBy(() -> CitySchemas.run(connection, sql)).hasMessageContaining("permission denied");
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
