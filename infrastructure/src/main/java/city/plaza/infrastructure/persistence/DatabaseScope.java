package city.plaza.infrastructure.persistence;

import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;

/** The names that Hibernate and the database know a scope of work by. */
final class DatabaseScope {

    static final String PLATFORM_ROLE = "plaza_platform";
    /** Its tables are always named with it; only those of cities are found by the role. */
    static final String PLATFORM_SCHEMA = "platform";

    static final String RUNTIME_LOGIN = "plaza_runtime";
    static final String CITY_GROUP = "plaza_city";

    /** Parentheses keep these apart from every tenant id. */
    private static final String PLATFORM = "(platform)";

    static final String NOBODY = "(nobody)";

    private DatabaseScope() {}

    /** What Hibernate calls the current scope. */
    static String current() {
        return TenantContext.scope()
                .map(scope -> switch (scope) {
                    case TenantContext.OfCity city -> city.tenant().value();
                    case TenantContext.OfPlatform platform -> PLATFORM;
                })
                .orElse(NOBODY);
    }

    static String role(String scope) {
        return scope.equals(PLATFORM) ? PLATFORM_ROLE : new TenantId(scope).schema();
    }
}
