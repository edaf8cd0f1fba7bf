package city.plaza.infrastructure.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What brought one schema to the present version, for others that stand exactly where it stood: Liquibase takes far
 * longer to find out what to do than the database to do it.
 */
final class MigrationReplay {

    private static final String STANDS = """
            select coalesce(md5(string_agg(concat_ws('|', id, author, filename, md5sum), ',' order by orderexecuted)), '') as digest
            from databasechangelog""";
    private static final String KEYS =
            "select author || ':' || id || ':' || filename as changeset from databasechangelog";
    private static final String REMEMBER = "insert into databasechangelog select %s.databasechangelog.* from"
            + " %1$s.databasechangelog where author || ':' || id || ':' || filename = any (?)";

    private final Changelog changelog;
    private final Map<String, Steps> known = new ConcurrentHashMap<>();

    MigrationReplay(Changelog changelog) {
        this.changelog = changelog;
    }

    /**
     * Take the known steps in the connection's transaction, in the schema that its search path leads to.
     *
     * @return whether there were any; if not, nothing was done
     */
    boolean take(Connection connection) throws SQLException {
        var steps = known.get(standing(connection));
        if (steps == null) {
            return false;
        }
        if (!steps.changesets.isEmpty()) {
            CitySchemas.run(connection, String.join(";\n", steps.sql));
            try (var remember = connection.prepareStatement(REMEMBER.formatted(steps.schema))) {
                remember.setArray(1, connection.createArrayOf("text", steps.changesets.toArray()));
                remember.executeUpdate();
            }
        }
        return true;
    }

    /** Let Liquibase bring a schema to the present version, and remember how. */
    void learn(Connection connection, String schema) throws SQLException {
        boolean fresh = !CitySchemas.exists(
                connection, "select 1 where to_regclass(?) is not null", schema + ".databasechangelog");
        @Nullable String before = fresh ? null : standing(connection);
        var had = fresh ? List.<String>of() : keys(connection);
        changelog.apply(connection, schema);
        if (before != null) {
            var added = new ArrayList<>(keys(connection));
            added.removeAll(had);
            Optional<List<String>> sql = changelog.sql(added);
            sql.ifPresent(statements -> known.put(before, new Steps(schema, List.copyOf(added), statements)));
            known.put(standing(connection), new Steps(schema, List.of(), List.of()));
        }
    }

    private static String standing(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(STANDS);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getString("digest");
        }
    }

    private static List<String> keys(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(KEYS);
                var rows = query.executeQuery()) {
            var keys = new ArrayList<String>();
            while (rows.next()) {
                keys.add(rows.getString("changeset"));
            }
            return keys;
        }
    }

    /**
     * @param schema which one they were learnt from
     * @param changesets their author, id and file
     */
    private record Steps(String schema, List<String> changesets, List<String> sql) {}
}
