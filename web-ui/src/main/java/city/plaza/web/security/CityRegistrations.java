package city.plaza.web.security;

import city.plaza.tenancy.CitySecrets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * How to sign in at each city, put together when first asked for: no call to Keycloak, no restart for a new city. At a
 * host there is that host's registration and no other.
 */
@Component
class CityRegistrations implements ClientRegistrationRepository {

    static final String CLIENT = "plaza";
    static final String PROTOCOL = "/protocol/openid-connect";

    private final HostRealms realms;
    private final CitySecrets secrets;
    private final Map<Realm, ClientRegistration> known = new ConcurrentHashMap<>();

    CityRegistrations(HostRealms realms, CitySecrets secrets) {
        this.realms = realms;
        this.secrets = secrets;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return realms.current(registrationId)
                .map(realm -> known.computeIfAbsent(realm, this::registration))
                .orElse(null);
    }

    private ClientRegistration registration(Realm realm) {
        var id = realm.id();
        var browser = realm.issuer() + PROTOCOL;
        var internal = realms.internalUrl(realm) + PROTOCOL;
        return ClientRegistration.withRegistrationId(id.value())
                .clientId(CLIENT)
                // The provisioning of realms derives the same.
                .clientSecret(secrets.derive(id, "oidc-client", id.value()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile", "email")
                .issuerUri(realm.issuer().toString())
                .authorizationUri(browser + "/auth")
                .tokenUri(internal + "/token")
                .jwkSetUri(internal + "/certs")
                .userNameAttributeName("sub")
                .build();
    }
}
