package city.plaza.infrastructure.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;
import org.hibernate.service.UnknownUnwrapTypeException;
import org.postgresql.jdbc.PgConnection;

/**
 * Connections that can see one scope only.
 *
 * <p>The login behind the pool may do nothing. The first statement of every transaction takes on the city's role and a
 * statement timeout, which end with the transaction, so a pooler cannot leak them. The search path is the login's and
 * never changes: it begins with {@code "$user"}, the schema of the same name as the role. So statements stay prepared;
 * PostgreSQL looks the tables up anew where the role is another one.
 *
 * @see "docs/adr/0001-schema-per-tenant.md"
 */
final class ScopedConnections implements MultiTenantConnectionProvider<String> {

    private static final String ENTER = """
            select set_config('role', ?, true), set_config('statement_timeout', ?, true)""";
    /** SQLSTATE insufficient_privilege, what PostgreSQL itself would answer. */
    private static final String PERMISSION_DENIED = "42501";

    private final transient HikariDataSource pool;
    private final transient TenantConnectionCount served;
    private final String statementTimeout;

    ScopedConnections(HikariDataSource pool, Duration statementTimeout, int mostCities) {
        this.pool = pool;
        this.served = new TenantConnectionCount(mostCities);
        this.statementTimeout = statementTimeout.toMillis() + "ms";
    }

    /** For Hibernate's own start-up; without a role it can read nothing of anybody's. */
    @Override
    public Connection getAnyConnection() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public Connection getConnection(String scope) throws SQLException {
        if (scope.equals(DatabaseScope.NOBODY)) {
            throw new SQLException(
                    "permission denied: no tenant bound, expected to run inside TenantContext.runAs",
                    PERMISSION_DENIED);
        }
        var connection = pool.getConnection();
        try (var enter = connection.prepareStatement(ENTER)) {
            enter.setString(1, DatabaseScope.role(scope));
            enter.setString(2, statementTimeout);
            enter.execute();
            served.note(connection.unwrap(PgConnection.class), scope);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void releaseConnection(String scope, Connection connection) throws SQLException {
        try {
            // One that broke is closed to the pool already.
            if (!connection.isClosed() && served.enough(connection.unwrap(PgConnection.class))) {
                pool.evictConnection(connection);
            }
        } finally {
            connection.close();
        }
    }

    /** A connection stays with its transaction, or the role would be lost in the middle of it. */
    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return false;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new UnknownUnwrapTypeException(type);
    }
}
