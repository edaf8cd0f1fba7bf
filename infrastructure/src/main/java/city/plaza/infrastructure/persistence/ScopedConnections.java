package city.plaza.infrastructure.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;
import org.hibernate.service.UnknownUnwrapTypeException;

/**
 * Connections that can see one scope only, from the pool of the database it is in.
 *
 * <p>The login behind a pool may do nothing. The first statement of every transaction takes on the city's role and a
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

    private final transient Routing routing;
    private final transient Map<Connection, Database> taken = new ConcurrentHashMap<>();
    private final String statementTimeout;

    ScopedConnections(Routing routing, Duration statementTimeout) {
        this.routing = routing;
        this.statementTimeout = statementTimeout.toMillis() + "ms";
    }

    /** Hibernate knows what it speaks to and asks for none; without a role it could read nothing of anybody's. */
    @Override
    public Connection getAnyConnection() throws SQLException {
        throw denied("no scope bound");
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public Connection getConnection(String scope) throws SQLException {
        if (scope.equals(DatabaseScope.NOBODY)) {
            throw denied("no tenant bound, expected to run inside TenantContext.runAs");
        }
        var database = routing.database(scope).orElseThrow(() -> denied("no city " + scope + " is registered"));
        var connection = database.take(scope);
        try (var enter = connection.prepareStatement(ENTER)) {
            enter.setString(1, DatabaseScope.role(scope));
            enter.setString(2, statementTimeout);
            enter.execute();
            taken.put(connection, database);
            return connection;
        } catch (SQLException | RuntimeException e) {
            database.giveBack(connection);
            throw e;
        }
    }

    @Override
    public void releaseConnection(String scope, Connection connection) throws SQLException {
        Objects.requireNonNull(taken.remove(connection), "not taken from here").giveBack(connection);
    }

    private static SQLException denied(String why) {
        return new SQLException("permission denied: " + why, PERMISSION_DENIED);
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

    /** Tells which database a scope is in. */
    @FunctionalInterface
    interface Routing {
        /** Empty if there is no such city. */
        Optional<Database> database(String scope);
    }
}
