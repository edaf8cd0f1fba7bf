package city.plaza.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.tenancy.spi.CellDirectory;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellsTests {

    private static final CellId EAST = new CellId("east");

    private final Cells cells = new Cells(new MainAndEast(), "main");

    @Test
    void aCellAnswersOrNot() {
        assertThat(cells.reachable(CellId.MAIN)).isTrue();
        assertThat(cells.reachable(EAST)).isFalse();
    }

    @Test
    void aCellThatTheSettingsDoNotNameIsNotReachable() {
        assertThat(cells.reachable(new CellId("west"))).isFalse();
    }

    @Test
    void newCitiesCannotGoWhereNoCellIs() {
        assertThatThrownBy(() -> new Cells(new MainAndEast(), "west"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("west");
    }

    /** Of two cells, the second is away. */
    private static final class MainAndEast implements CellDirectory {

        @Override
        public List<CellId> cells() {
            return List.of(CellId.MAIN, EAST);
        }

        @Override
        public boolean reachable(CellId cell) {
            if (!cells().contains(cell)) {
                throw new IllegalArgumentException("No cell " + cell);
            }
            return cell.equals(CellId.MAIN);
        }

        @Override
        public CellConnections connections(CellId cell) {
            return new CellConnections(0, 0, 0);
        }
    }
}
