package city.plaza.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlazaTest
class RetiredConnectionsTests {

    @Autowired
    TestCities cities;

    @Autowired
    HikariDataSource shared;

    @Test
    void aConnectionThatServedManyCitiesServesNoOther() throws SQLException {
        var ashford = cities.open(getClass(), "ashford").id().value();
        var brookfield = cities.open(getClass(), "brookfield").id().value();
        try (var database = ofOneConnection()) {
            var connections = new ScopedConnections(scope -> Optional.of(database), Duration.ofSeconds(5));

            int first = serve(connections, ashford);
            int again = serve(connections, ashford);
            int other = serve(connections, brookfield);
            int after = serve(connections, brookfield);

            assertThat(again).isEqualTo(first);
            assertThat(other).isEqualTo(first);
            assertThat(after).isNotEqualTo(first);
        }
    }

    private static int serve(ScopedConnections connections, String city) throws SQLException {
        var connection = connections.getConnection(city);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select pg_backend_pid()")) {
            rows.next();
            return rows.getInt(1);
        } finally {
            connection.rollback();
            connections.releaseConnection(city, connection);
        }
    }

    /** Which serves two cities and no third. */
    private Database ofOneConnection() {
        return new Database(
                "of-one-connection",
                new DatabaseSettings(
                        shared.getJdbcUrl(),
                        shared.getUsername(),
                        shared.getPassword(),
                        1,
                        new DatabaseSettings.Owner("nobody", "")),
                2);
    }
}
