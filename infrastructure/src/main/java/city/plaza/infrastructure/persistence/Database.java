package city.plaza.infrastructure.persistence;

import city.plaza.tenancy.CellConnections;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One database with the two ways into it: the pool of the powerless login, and the owner that makes schemas. */
final class Database implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Database.class);

    /** So many cost a process of PostgreSQL 50 megabytes (docs/benchmarks.md, G12); a new one learns them all anew. */
    private static final int MAX_CITIES_PER_CONNECTION = 250;

    /** Together with what precedes it, less than the five seconds in which every caller is answered. */
    private static final Duration TAKE_TIMEOUT = Duration.ofSeconds(3);

    private static final Duration VALIDATION_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(3);
    /** A connection that broke says so at once; a server that hangs is not asked twice. */
    private static final Duration BROKEN_WITHIN = Duration.ofSeconds(1);

    /** SQLSTATE sqlclient_unable_to_establish_sqlconnection. */
    private static final String UNREACHABLE = "08001";

    private final String name;
    private final DatabaseSettings settings;
    private final HikariDataSource pool;
    private final TenantConnectionCount served;
    private final OwnerDatabase owner;
    private final Map<Connection, PgConnection> taken = new ConcurrentHashMap<>();
    private volatile boolean reachable = true;
    private @Nullable Connection probe;

    Database(String name, DatabaseSettings settings) {
        this(name, settings, MAX_CITIES_PER_CONNECTION);
    }

    Database(String name, DatabaseSettings settings, int maxCities) {
        this.name = name;
        this.settings = settings;
        this.pool = pool(name, settings);
        this.served = new TenantConnectionCount(maxCities);
        this.owner = new OwnerDatabase(
                settings.url(), settings.owner().user(), settings.owner().password());
    }

    private static HikariDataSource pool(String name, DatabaseSettings settings) {
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(settings.poolSize());
        // A scope lasts as long as a transaction, so nothing may run outside one.
        pool.setAutoCommit(false);
        pool.setConnectionTimeout(TAKE_TIMEOUT.toMillis());
        pool.setValidationTimeout(VALIDATION_TIMEOUT.toMillis());
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "plaza");
        pool.addDataSourceProperty("socketTimeout", "120");
        // Details quote what somebody wrote, and failures are logged.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }

    HikariDataSource pool() {
        return pool;
    }

    OwnerDatabase owner() {
        return owner;
    }

    boolean reachable() {
        return reachable;
    }

    /** None at all before the first was asked for. */
    CellConnections connections() {
        return Optional.ofNullable(pool.getHikariPoolMXBean())
                .map(state -> new CellConnections(
                        state.getActiveConnections(), state.getIdleConnections(), state.getThreadsAwaitingConnection()))
                .orElse(new CellConnections(0, 0, 0));
    }

    /**
     * Take a connection from the pool for one scope.
     *
     * @throws SQLTransientConnectionException at once while the database is known not to answer: whoever waited for it
     *     would wait in vain
     */
    Connection take(String scope) throws SQLException {
        requireReachable();
        var connection = pool.getConnection();
        var own = connection.unwrap(PgConnection.class);
        taken.put(connection, own);
        try {
            // It may have been lost since, and then nobody breaks this connection off.
            requireReachable();
        } catch (SQLException lost) {
            giveBack(connection);
            throw lost;
        }
        served.note(own, scope);
        return connection;
    }

    private void requireReachable() throws SQLTransientConnectionException {
        if (!reachable) {
            throw new SQLTransientConnectionException("Database " + name + " cannot be reached", UNREACHABLE);
        }
    }

    void giveBack(Connection connection) throws SQLException {
        try {
            // One that broke is closed to the pool already.
            if (!connection.isClosed() && served.enough(connection.unwrap(PgConnection.class))) {
                pool.evictConnection(connection);
            }
        } finally {
            try {
                connection.close();
            } finally {
                taken.remove(connection);
            }
        }
    }

    /** Ask whether the database answers, by a connection kept for nothing else; if that one broke, by a new one. */
    synchronized void probe() {
        boolean kept = probe != null;
        long began = System.nanoTime();
        boolean answers = answers();
        if (!answers && kept && System.nanoTime() - began < BROKEN_WITHIN.toNanos()) {
            answers = answers();
        }
        if (answers != reachable) {
            reachable = answers;
            if (answers) {
                log.info("Database {} is back", name);
            } else {
                log.error("Database {} cannot be reached", name);
                breakOff();
            }
        }
    }

    /** Fail what waits for an answer: a server that hangs keeps its callers waiting for as long as it hangs. */
    private void breakOff() {
        taken.values().forEach(connection -> {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                log.debug("Connection to {} broken off", name, e);
            }
        });
        Optional.ofNullable(pool.getHikariPoolMXBean()).ifPresent(HikariPoolMXBean::softEvictConnections);
    }

    private boolean answers() {
        try {
            if (probe == null) {
                probe = connectToProbe();
            }
            if (probe.isValid((int) PROBE_TIMEOUT.toSeconds())) {
                return true;
            }
        } catch (SQLException e) {
            log.debug("Database {} does not answer", name, e);
        }
        closeProbe();
        return false;
    }

    private Connection connectToProbe() throws SQLException {
        var login = new Properties();
        login.setProperty("user", settings.user());
        login.setProperty("password", settings.password());
        login.setProperty("ApplicationName", "plaza-probe");
        var seconds = Long.toString(PROBE_TIMEOUT.toSeconds());
        login.setProperty("connectTimeout", seconds);
        login.setProperty("loginTimeout", seconds);
        login.setProperty("socketTimeout", seconds);
        return DriverManager.getConnection(settings.url(), login);
    }

    private void closeProbe() {
        if (probe != null) {
            try {
                probe.close();
            } catch (SQLException e) {
                log.debug("Broken connection to {} closed", name, e);
            }
            probe = null;
        }
    }

    @Override
    public synchronized void close() {
        closeProbe();
        pool.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
