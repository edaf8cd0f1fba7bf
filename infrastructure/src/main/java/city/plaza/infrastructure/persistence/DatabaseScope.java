package city.plaza.infrastructure.persistence;

import city.plaza.tenancy.CellId;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import java.util.Optional;

/** The names that Hibernate and the database know a scope of work by. */
final class DatabaseScope {

    static final String CONTROL_ROLE = "plaza_control";
    static final String CELL_ROLE = "plaza_cell";
    /** Their tables are always named with the schema; only those of cities are found by the role. */
    static final String CONTROL_SCHEMA = "control";

    static final String CELL_SCHEMA = "cell";

    static final String RUNTIME_LOGIN = "plaza_runtime";
    static final String CITY_GROUP = "plaza_city";

    /** Parentheses and colons keep these apart from every tenant id. */
    private static final String CONTROL = "(control)";

    private static final String CELL = "cell:";

    static final String NOBODY = "(nobody)";

    private DatabaseScope() {}

    /** What Hibernate calls the current scope. */
    static String current() {
        return TenantContext.scope()
                .map(scope -> switch (scope) {
                    case TenantContext.OfCity city -> city.tenant().value();
                    case TenantContext.OfControl control -> CONTROL;
                    case TenantContext.OfCell(CellId cell) -> CELL + cell;
                })
                .orElse(NOBODY);
    }

    static boolean isControl(String scope) {
        return scope.equals(CONTROL);
    }

    /** The cell whose own schema a scope is for, if it is one. */
    static Optional<CellId> cell(String scope) {
        return scope.startsWith(CELL) ? Optional.of(new CellId(scope.substring(CELL.length()))) : Optional.empty();
    }

    static String role(String scope) {
        if (isControl(scope)) {
            return CONTROL_ROLE;
        }
        return scope.startsWith(CELL) ? CELL_ROLE : new TenantId(scope).schema();
    }
}
