package city.plaza.infrastructure.keycloak;

import city.plaza.identity.Role;
import city.plaza.onboarding.spi.RealmProvisioner;
import city.plaza.tenancy.TenantId;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Makes a city's realm in Keycloak. */
@Component
class KeycloakRealmProvisioner implements RealmProvisioner {

    private final Realms realms;
    private final RealmDefinitions definitions;
    private final KeycloakProperties properties;

    KeycloakRealmProvisioner(Realms realms, RealmDefinitions definitions, KeycloakProperties properties) {
        this.realms = realms;
        this.definitions = definitions;
        this.properties = properties;
    }

    @Override
    public URI provision(RealmSpec realm) {
        try {
            realms.bringTo(definitions.ofCity(realm), Role.RESIDENT.claim());
            return properties.issuer(realm.tenant().value());
        } catch (KeycloakFailure e) {
            throw new RealmUnavailable(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void remove(TenantId tenant) {
        try {
            realms.remove(RealmDefinitions.requireCity(tenant).value());
        } catch (KeycloakFailure e) {
            throw new RealmUnavailable(String.valueOf(e.getMessage()), e);
        }
    }
}
