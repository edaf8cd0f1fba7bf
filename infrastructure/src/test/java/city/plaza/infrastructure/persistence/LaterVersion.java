package city.plaza.infrastructure.persistence;

import city.plaza.onboarding.spi.SchemaProvisioner;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Plaza of a later version, whose city schemas have a column, a table and two indexes more; and the way back.
 *
 * <p>No stereotype, so that nobody's component scan picks it up.
 */
public class LaterVersion {

    /** What the later version adds, in the order of its changesets. */
    public static final List<String> CHANGES = List.of(
            "alter table service_request add column later_word text",
            "create index service_request_later_word on service_request (later_word) where later_word is not null",
            "create table later_note (id uuid primary key, request_id uuid not null references service_request,"
                    + " at timestamptz not null, text text not null)",
            "create index later_note_request on later_note (request_id, at)");

    private static final String FILE = "city/plaza/infrastructure/later/db.changelog-later.yaml";

    /** Wanted where both are there. */
    @Bean
    @Primary
    SchemaProvisioner laterSchemas(CellDatabases databases) {
        return new CitySchemas(databases, new Changelog(FILE));
    }

    /** Take the change back in the schema of a city, as if it had never been. */
    public static void takeBack(Connection connection, String schema) throws SQLException {
        CitySchemas.run(
                connection,
                "drop table if exists %1$s.later_note; alter table %1$s.service_request drop column if exists later_word;"
                                .formatted(schema)
                        + " delete from %s.databasechangelog where author = 'later'".formatted(schema));
    }
}
