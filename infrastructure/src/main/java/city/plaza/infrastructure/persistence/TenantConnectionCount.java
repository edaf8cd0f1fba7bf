package city.plaza.infrastructure.persistence;

import java.sql.Connection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many cities a connection has served.
 *
 * <p>PostgreSQL remembers the tables of each of them as long as the connection lasts, some hundred kilobytes a city, and
 * forgets them only when it ends. So a connection ends once it has served many.
 */
final class TenantConnectionCount {

    private final Map<Connection, Set<String>> scopes = Collections.synchronizedMap(new WeakHashMap<>());
    private final int most;

    TenantConnectionCount(int most) {
        this.most = most;
    }

    void note(Connection connection, String scope) {
        scopes.computeIfAbsent(connection, key -> ConcurrentHashMap.newKeySet()).add(scope);
    }

    /** Whether a connection has served so many that it should not serve another. */
    boolean enough(Connection connection) {
        return scopes.getOrDefault(connection, Set.of()).size() >= most;
    }
}
