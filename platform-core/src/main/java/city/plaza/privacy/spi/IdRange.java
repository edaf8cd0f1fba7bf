package city.plaza.privacy.spi;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Some thousand rows of a table, by their id: a statement on all texts of a large city would be ended before it is done.
 *
 * @param after the id before the first
 * @param until the id of the last
 */
public record IdRange(UUID after, UUID until) {

    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int ROWS = 5_000;

    /** The first rows; empty if the table is. */
    public static Optional<IdRange> first(JdbcClient jdbc, String table) {
        return after(jdbc, table, BEGINNING);
    }

    /** The rows after these. */
    public Optional<IdRange> next(JdbcClient jdbc, String table) {
        return after(jdbc, table, until);
    }

    /** The rows after an id. */
    public static Optional<IdRange> after(JdbcClient jdbc, String table, UUID id) {
        return jdbc.sql("select id from (select id from " + table + " where id > ? order by id limit ?) part"
                        + " order by id desc limit 1")
                .params(id, ROWS)
                .query(UUID.class)
                .optional()
                .map(last -> new IdRange(id, last));
    }
}
