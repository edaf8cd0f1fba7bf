package city.plaza.tenancy;

import city.plaza.tenancy.spi.CellDirectory;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The cells of this deployment: the databases its cities live in.
 *
 * @see "docs/adr/0025-control-and-cells.md"
 */
@Component
public class Cells {

    private final CellDirectory directory;
    private final CellId forNewCities;

    Cells(CellDirectory directory, @Value("${plaza.default-cell:main}") String defaultCell) {
        this.directory = directory;
        this.forNewCities = new CellId(defaultCell);
        if (!exists(forNewCities)) {
            throw new IllegalArgumentException(
                    "plaza.default-cell is " + defaultCell + ", expected one of " + directory.cells());
        }
    }

    /** Every cell, the main one first. */
    @PermitAll
    public List<CellId> all() {
        return directory.cells();
    }

    @PermitAll
    public boolean exists(CellId cell) {
        return directory.cells().contains(cell);
    }

    /** The cell of a city that nobody chooses one for. */
    @PermitAll
    public CellId forNewCities() {
        return forNewCities;
    }

    /**
     * Whether a cell's database answers; known from memory, and a second or two old. A cell that the settings do not name
     * does not answer, though a city may still be registered in it.
     */
    @PermitAll
    public boolean reachable(CellId cell) {
        return exists(cell) && directory.reachable(cell);
    }

    @PermitAll
    public CellConnections connections(CellId cell) {
        return directory.connections(cell);
    }
}
