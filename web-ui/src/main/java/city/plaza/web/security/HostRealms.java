package city.plaza.web.security;

import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantId;
import city.plaza.tenancy.Tenants;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Knows the realm of each host. An issuer that is not in the registry is none. */
@Component
class HostRealms {

    private final Tenants tenants;
    private final String keycloak;
    private final String internal;

    HostRealms(
            Tenants tenants,
            @Value("${plaza.keycloak.url}") String keycloak,
            @Value("${plaza.keycloak.internal-url}") String internal) {
        this.tenants = tenants;
        this.keycloak = keycloak;
        this.internal = internal;
    }

    /** The realm of the present request's host, if it has one. */
    Optional<Realm> current() {
        var id = Realm.current();
        return id.equals(Realm.OPERATORS)
                ? Optional.of(new Realm(id, URI.create(keycloak + "/realms/" + id)))
                : tenants.find(id).flatMap(HostRealms::of);
    }

    private static Optional<Realm> of(City city) {
        return Optional.ofNullable(city.issuer()).map(issuer -> new Realm(city.id(), issuer));
    }

    /** The present host's realm, provided that it has this name. */
    Optional<Realm> current(String name) {
        return TenantId.isValid(name)
                ? current().filter(realm -> realm.id().value().equals(name))
                : Optional.empty();
    }

    /** Where Plaza itself reaches a realm. */
    String internalUrl(Realm realm) {
        return internal + "/realms/" + realm.name();
    }

    /** The origin browsers sign in at. */
    String browserOrigin() {
        return keycloak;
    }
}
