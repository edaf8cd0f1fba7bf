package city.plaza.tenancy.spi;

import city.plaza.tenancy.CellConnections;
import city.plaza.tenancy.CellId;
import java.util.List;

/**
 * The cells that the settings name, and how they are.
 *
 * <p>An implementation answers from memory, at once, and never fails.
 */
public interface CellDirectory {

    /** Every cell, the main one first. */
    List<CellId> cells();

    /**
     * Whether a cell's database answered when it was last asked, a moment ago.
     *
     * @throws IllegalArgumentException if there is no such cell
     */
    boolean reachable(CellId cell);

    /** @throws IllegalArgumentException if there is no such cell */
    CellConnections connections(CellId cell);
}
