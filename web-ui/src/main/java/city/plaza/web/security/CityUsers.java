package city.plaza.web.security;

import java.util.ArrayList;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Turns the roles in a token into the roles of the realm that issued it. */
@Component
class CityUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService tokens = new OidcUserService();

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = tokens.loadUser(request);
        var authorities = new ArrayList<GrantedAuthority>(user.getAuthorities());
        authorities.addAll(SignedIn.authorities(
                SignedIn.roles(request.getClientRegistration().getRegistrationId(), request.getIdToken())));
        return new DefaultOidcUser(authorities, user.getIdToken(), "sub");
    }
}
