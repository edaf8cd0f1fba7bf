package city.plaza.infrastructure.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.change.core.RawSQLChange;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.ui.LoggerUIService;

/** A Liquibase changelog that can be applied to one schema after another. */
final class Changelog {

    private final String file;
    private final String version;

    Changelog(String file) {
        this.file = file;
        this.version = fingerprint(file);
    }

    /** How many changesets there are, and a fingerprint of their names. */
    String version() {
        return version;
    }

    /** Bring a schema to the present version; the connection is closed by the caller and not pooled. */
    void apply(Connection connection, String schema) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set search_path = " + schema + ", public");
        }
        try {
            quietly(() -> {
                var database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                database.setDefaultSchemaName(schema);
                database.setLiquibaseSchemaName(schema);
                var liquibase = new Liquibase(file, new ClassLoaderResourceAccessor(), database);
                liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                liquibase.update("");
                return null;
            });
            // Liquibase leaves its transaction open for more.
            connection.commit();
            connection.setAutoCommit(true);
        } catch (Exception e) {
            throw new SQLException(
                    "Cannot bring schema " + schema + " to version " + version + ": " + e.getMessage(), e);
        }
    }

    /**
     * The statements of some changesets.
     *
     * @param keys their author, id and file, as {@code databasechangelog} has them
     * @return empty if they cannot be run as they are, in one transaction and whatever the schema holds
     */
    Optional<List<String>> sql(Collection<String> keys) {
        try {
            return quietly(() -> {
                var wanted = parse(file).getChangeSets().stream()
                        .filter(each -> keys.contains(each.getAuthor() + ":" + each.getId() + ":" + each.getFilePath()))
                        .toList();
                if (wanted.size() != keys.size() || !wanted.stream().allMatch(Changelog::plain)) {
                    return Optional.empty();
                }
                var database = new PostgresDatabase();
                return Optional.of(wanted.stream()
                        .flatMap(each -> each.getChanges().stream())
                        .flatMap(change -> Arrays.stream(change.generateStatements(database)))
                        .flatMap(statement ->
                                Arrays.stream(SqlGeneratorFactory.getInstance().generateSql(statement, database)))
                        .map(Sql::toSql)
                        .toList());
            });
        } catch (Exception e) {
            throw new IllegalStateException("Cannot read changelog " + file, e);
        }
    }

    private static boolean plain(ChangeSet changeSet) {
        var preconditions = changeSet.getPreconditions();
        return changeSet.isRunInTransaction()
                && !changeSet.isAlwaysRun()
                && (preconditions == null
                        || preconditions.getNestedPreconditions().isEmpty())
                && changeSet.getChanges().stream().allMatch(RawSQLChange.class::isInstance);
    }

    private static DatabaseChangeLog parse(String file) throws LiquibaseException {
        var resources = new ClassLoaderResourceAccessor();
        return ChangeLogParserFactory.getInstance()
                .getParser(file, resources)
                .parse(file, new ChangeLogParameters(new PostgresDatabase()), resources);
    }

    private static String fingerprint(String file) {
        try {
            return quietly(() -> {
                var parsed = parse(file);
                var names = new StringBuilder();
                parsed.getChangeSets()
                        .forEach(each -> names.append(each.getAuthor())
                                .append(':')
                                .append(each.getId())
                                .append('\n'));
                return parsed.getChangeSets().size() + "-"
                        + HexFormat.of().toHexDigits(names.toString().hashCode());
            });
        } catch (Exception e) {
            throw new IllegalStateException("Cannot read changelog " + file, e);
        }
    }

    /** Liquibase prints a page for each schema unless told not to. */
    private static <T> T quietly(Scope.ScopedRunnerWithReturn<T> work) throws Exception {
        Map<String, Object> settings = new HashMap<>();
        settings.put(Scope.Attr.ui.name(), new LoggerUIService());
        return Scope.child(settings, work);
    }
}
