package city.plaza.infrastructure.persistence;

import city.plaza.onboarding.spi.SchemaProvisioner;
import city.plaza.tenancy.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;

/** Brings one schema after the other to the present version over one connection. */
final class SchemaUpgrade implements SchemaProvisioner.Upgrade {

    /** The lock ends with the transaction. */
    private static final String BEGIN =
            "select pg_advisory_xact_lock(hashtextextended(?, 311)), set_config('search_path', ? || ', public', true)";

    private static final String PREPARED = """
            select has_schema_privilege(to_regrole(?)::oid, to_regnamespace(?)::oid, 'usage')
                and to_regclass(? || '.databasechangelog') is not null
                and pg_has_role(to_regrole('plaza_runtime')::oid, to_regrole(?)::oid, 'set')
                and pg_has_role(to_regrole(?)::oid, to_regrole('plaza_city')::oid, 'usage') as prepared""";

    private static final int PARAMETERS = 5;

    private final CitySchemas schemas;
    private final MigrationReplay steps;
    private final Connection connection;

    SchemaUpgrade(CitySchemas schemas, MigrationReplay steps, Connection connection) {
        this.schemas = schemas;
        this.steps = steps;
        this.connection = connection;
    }

    @Override
    public boolean bring(TenantId tenant, String fingerprint) {
        var schema = tenant.schema();
        try {
            return upgraded(schema, fingerprint) || slowly(tenant, schema, fingerprint);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Cannot upgrade schema " + schema + ": " + e.getMessage(), e);
        }
    }

    /** @return false if it must be looked at closely; it is as it was then */
    private boolean upgraded(String schema, String fingerprint) throws SQLException {
        connection.setAutoCommit(false);
        try {
            try (var begin = connection.prepareStatement(BEGIN)) {
                begin.setString(1, schema);
                begin.setString(2, schema);
                begin.execute();
            }
            boolean right = prepared(schema) && steps.take(connection);
            if (right) {
                CitySchemas.grantTables(connection, schema);
                right = SchemaFingerprint.of(connection, schema).equals(fingerprint);
            }
            if (right) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return right;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private boolean prepared(String schema) throws SQLException {
        try (var query = connection.prepareStatement(PREPARED)) {
            for (int at = 1; at <= PARAMETERS; at++) {
                query.setString(at, schema);
            }
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getBoolean("prepared");
            }
        }
    }

    private boolean slowly(TenantId tenant, String schema, String fingerprint) throws SQLException {
        schemas.provision(tenant, steps);
        return SchemaFingerprint.of(connection, schema).equals(fingerprint);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Cannot close the connection: " + e.getMessage(), e);
        }
    }
}
