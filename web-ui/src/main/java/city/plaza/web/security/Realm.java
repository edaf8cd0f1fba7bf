package city.plaza.web.security;

import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import java.net.URI;

/**
 * The realm that people of one host sign in to.
 *
 * @param id a city's tenant id, or {@code plaza-operators}; also the name of the registration
 */
record Realm(TenantId id, URI issuer) {

    static final TenantId OPERATORS = new TenantId("plaza-operators");

    boolean isOperators() {
        return id.equals(OPERATORS);
    }

    /** The realm's name in Keycloak. */
    String name() {
        var path = issuer.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The name of the realm that belongs to the present request, whether or not it exists yet. */
    static TenantId current() {
        return TenantContext.scope()
                .map(scope -> switch (scope) {
                    case TenantContext.OfCity(TenantId city) -> city;
                    case TenantContext.OfControl control -> OPERATORS;
                    case TenantContext.OfCell cell -> OPERATORS;
                })
                .orElse(OPERATORS);
    }
}
