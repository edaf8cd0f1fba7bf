package city.plaza.bench;

import city.plaza.infrastructure.local.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's processes, one for each connection, and the memory that each has to itself; on Linux only. */
final class Backends implements AutoCloseable {

    private static final String ANONYMOUS = "RssAnon:";
    private static final double KIBIBYTES = 1024;

    private final Connection connection;

    Backends(LocalPostgres postgres) {
        try {
            connection =
                    DriverManager.getConnection(postgres.jdbcUrl("plaza"), "postgres", postgres.password("postgres"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The MiB of each process that serves an application. */
    List<Double> memory(String application) {
        var memory = new ArrayList<Double>();
        try (var query = connection.prepareStatement("select pid from pg_stat_activity where application_name = ?")) {
            query.setString(1, application);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    read(Path.of("/proc", rows.getString(1), "status"), memory);
                }
            }
            return memory;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void read(Path status, List<Double> memory) {
        try (var lines = Files.lines(status)) {
            lines.filter(line -> line.startsWith(ANONYMOUS))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToDouble(Double::parseDouble)
                    .forEach(kibibytes -> memory.add(kibibytes / KIBIBYTES));
        } catch (IOException e) {
            // It has ended meanwhile.
        }
    }

    /** The tables of a schema that anybody has used since the statistics were last forgotten. */
    List<String> used(String schema) {
        try (var query = connection.prepareStatement("""
                select relname from pg_stat_user_tables where schemaname = ?
                    and coalesce(seq_scan, 0) + coalesce(idx_scan, 0) + n_tup_ins > 0
                    and relname not like 'databasechangelog%' order by relname""")) {
            query.setString(1, schema);
            try (var rows = query.executeQuery()) {
                var tables = new ArrayList<String>();
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
                return tables;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
