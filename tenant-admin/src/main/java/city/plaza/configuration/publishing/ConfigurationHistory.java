package city.plaza.configuration.publishing;

import city.plaza.configuration.Change;
import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.store.DraftStore;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every configuration that ever was live. */
@Component
public class ConfigurationHistory {

    private static final int MAX_VERSIONS = 200;
    private static final String VERSIONS =
            "select number, published_at, published_by_name, note, changes from configuration_version";

    private final JdbcClient jdbc;
    private final Clock clock;

    ConfigurationHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first, at most 200. */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public List<ConfigurationVersion> versions() {
        return jdbc.sql(VERSIONS + " order by number desc limit ?")
                .param(MAX_VERSIONS)
                .query((rs, row) -> version(rs))
                .list();
    }

    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public Optional<ConfigurationVersion> find(int number) {
        return jdbc.sql(VERSIONS + " where number = ?")
                .param(number)
                .query((rs, row) -> version(rs))
                .optional();
    }

    /**
     * A configuration as it was published.
     *
     * @throws NoSuchElementException if there is no such version
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional(readOnly = true)
    public CityConfiguration at(int number) {
        return jdbc.sql("select document from configuration_version where number = ?")
                .param(number)
                .query((rs, row) -> StoredConfiguration.read(rs.getBytes("document")))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No version " + number));
    }

    /** The pictures that any of them names. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    Set<String> images() {
        var named = new HashSet<String>();
        jdbc.sql("select number from configuration_version")
                .query(Integer.class)
                .list()
                .forEach(number -> named.addAll(at(number).branding().images()));
        return named;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    ConfigurationVersion add(String note, List<Change> changes, CityConfiguration city) {
        int number = Optional.ofNullable(jdbc.sql("select max(number) from configuration_version")
                                .query(Integer.class)
                                .optional()
                                .orElse(null))
                        .orElse(0)
                + 1;
        var now = clock.instant();
        var actor = CurrentActor.get();
        jdbc.sql("""
                        insert into configuration_version
                            (number, published_at, published_by, published_by_name, note, changes, document)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        number,
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                        DraftStore.subject(actor),
                        actor.displayName(),
                        note,
                        StoredChange.write(changes),
                        StoredConfiguration.write(city))
                .update();
        return new ConfigurationVersion(number, now, actor.displayName(), note, changes);
    }

    private static ConfigurationVersion version(ResultSet rs) throws SQLException {
        return new ConfigurationVersion(
                rs.getInt("number"),
                rs.getObject("published_at", OffsetDateTime.class).toInstant(),
                rs.getString("published_by_name"),
                rs.getString("note"),
                StoredChange.read(rs.getString("changes")));
    }
}
