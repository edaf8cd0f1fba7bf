package city.plaza.infrastructure.privacy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything that a dump of the database would hold, read by its owner. */
final class WholeDatabase {

    private final String url;
    private final String owner;
    private final String password;

    WholeDatabase(String url, String owner, String password) {
        this.url = url;
        this.owner = owner;
        this.password = password;
    }

    /** Every row of every table of these schemas as text, {@code table: row} a line. */
    String dump(String... schemas) throws SQLException {
        var dump = new StringBuilder();
        try (var connection = connect()) {
            for (var schema : schemas) {
                for (var table : columns(schema).keySet()) {
                    try (var rows = connection
                            .createStatement()
                            .executeQuery("select t::text from %s.\"%s\" t".formatted(schema, table))) {
                        while (rows.next()) {
                            dump.append(table)
                                    .append(": ")
                                    .append(rows.getString(1))
                                    .append('\n');
                        }
                    }
                }
            }
        }
        return dump.toString();
    }

    /** The tables of a schema, each with its columns. */
    Map<String, TreeSet<String>> columns(String schema) throws SQLException {
        var tables = new TreeMap<String, TreeSet<String>>();
        try (var connection = connect();
                var query = connection.prepareStatement("""
                        select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = to_regnamespace(?) and c.relkind in ('r', 'p', 'm')
                          and a.attnum > 0 and not a.attisdropped""")) {
            query.setString(1, schema);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    tables.computeIfAbsent(rows.getString(1), any -> new TreeSet<>())
                            .add(rows.getString(2));
                }
            }
        }
        return tables;
    }

    /** The schemas that belong to no city. */
    List<String> platformSchemas() throws SQLException {
        var schemas = new ArrayList<String>();
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery("""
                        select nspname from pg_namespace
                        where nspname in ('control', 'cell')""")) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        return schemas;
    }

    void run(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, owner, password);
    }
}
