package city.plaza.bench;

import java.sql.SQLException;
import java.util.Arrays;

/** Prepares what a benchmark compares with. */
final class BenchSql {

    private BenchSql() {}

    /** Run statements, one after the other, none of which contains a semicolon of its own. */
    static void asSuperuser(BenchPlatform platform, String statements) {
        try {
            platform.servers()
                    .postgres()
                    .execute(
                            "plaza",
                            Arrays.stream(statements.split(";"))
                                    .filter(statement -> !statement.isBlank())
                                    .toList());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
