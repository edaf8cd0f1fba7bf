package city.plaza.web.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.stereotype.Component;

/** Stands in for Spring's registry of sessions in memory: a session knows itself which of Keycloak's it belongs to. */
@Component
class NoSessionRegistry implements OidcSessionRegistry {

    @Override
    public void saveSessionInformation(OidcSessionInformation session) {}

    @Override
    public @Nullable OidcSessionInformation removeSessionInformation(String clientSessionId) {
        return null;
    }

    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
        return List.of();
    }
}
