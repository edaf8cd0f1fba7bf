package city.plaza.infrastructure.persistence;

import city.plaza.onboarding.spi.PlatformProvisioner;
import city.plaza.tenancy.CellId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Makes the schemas {@code control} and {@code cell}, with the roles that every city's role builds on. What earlier
 * releases kept in one schema, {@code platform}, is carried over.
 */
@Component
class PlatformSchemas implements PlatformProvisioner {

    private static final String BEFORE = "platform";

    private final CellDatabases databases;
    private final Changelog before = new Changelog("db/changelog/platform/db.changelog-platform.yaml");
    private final Changelog control = new Changelog("db/changelog/control/db.changelog-control.yaml");
    private final Changelog cell = new Changelog("db/changelog/cell/db.changelog-cell.yaml");

    PlatformSchemas(CellDatabases databases) {
        this.databases = databases;
    }

    @Override
    public void provisionControl() {
        provisionControl(databases.control().owner());
    }

    void provisionControl(OwnerDatabase owner) {
        provision(owner, DatabaseScope.CONTROL_SCHEMA, control, List.of(DatabaseScope.CONTROL_ROLE));
    }

    @Override
    public void provisionCell(CellId name) {
        provisionCell(databases.of(name).owner());
    }

    void provisionCell(OwnerDatabase owner) {
        provision(owner, DatabaseScope.CELL_SCHEMA, cell, List.of(DatabaseScope.CELL_ROLE, DatabaseScope.CITY_GROUP));
    }

    /** @param users the first of which the runtime login may become */
    private void provision(OwnerDatabase owner, String schema, Changelog changelog, List<String> users) {
        try (var connection = owner.connect()) {
            CitySchemas.lock(connection, BEFORE);
            for (var role : users) {
                makeRole(connection, role);
            }
            carryOver(connection);
            CitySchemas.run(
                    connection,
                    "grant " + users.getFirst() + " to " + DatabaseScope.RUNTIME_LOGIN
                            + " with inherit false, set true");
            CitySchemas.run(connection, "create schema if not exists " + schema);
            CitySchemas.run(connection, "grant usage on schema " + schema + " to " + String.join(", ", users));
            changelog.apply(connection, schema);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException(
                    "Cannot provision schema " + schema + ": " + e.getMessage(), e);
        }
    }

    private void carryOver(Connection connection) throws SQLException {
        if (CitySchemas.exists(connection, "select 1 from pg_namespace where nspname = ?", BEFORE)) {
            before.apply(connection, BEFORE);
        }
    }

    private static void makeRole(Connection connection, String role) throws SQLException {
        if (!CitySchemas.exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            CitySchemas.run(connection, "create role " + role + " nologin");
        }
    }
}
