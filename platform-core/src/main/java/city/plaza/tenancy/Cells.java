package city.plaza.tenancy;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The cells of this deployment, in the order of their names, the main one first.
 *
 * @see "docs/adr/0025-control-and-cells.md"
 */
@Component
public class Cells {

    private final List<CellId> all = List.of(CellId.MAIN);

    @PermitAll
    public List<CellId> all() {
        return all;
    }
}
