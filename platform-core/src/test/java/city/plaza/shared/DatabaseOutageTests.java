package city.plaza.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseOutageTests {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57014"})
    void aLostConnectionATimeoutAndAFullServerAreOutages(String state) {
        var root = new SQLException("gone", state);
        assertThat(DatabaseOutage.behind(new IllegalStateException(new RuntimeException(root))))
                .contains(root);
    }

    @Test
    void theLowestOfSeveralIsNamed() {
        var root = new SQLTransientConnectionException("Database main cannot be reached", "08001");
        assertThat(DatabaseOutage.behind(new CannotCreateTransactionException("No connection", root)))
                .contains(root);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22008", "23505", "42501"})
    void whatFailsAgainForWhatIsInItIsNone(String state) {
        assertThat(DatabaseOutage.behind(
                        new DataIntegrityViolationException("refused", new SQLException("refused", state))))
                .isEmpty();
    }

    @Test
    void aCauseWithoutAStateAndAFailureOfOursAreNone() {
        assertThat(DatabaseOutage.behind(new SQLException("no state"))).isEmpty();
        assertThat(DatabaseOutage.behind(new IllegalStateException("ours"))).isEmpty();
    }
}
