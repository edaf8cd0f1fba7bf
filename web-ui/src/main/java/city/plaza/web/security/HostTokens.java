package city.plaza.web.security;

import city.plaza.identity.Actor;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Reads the access tokens that machines bring. At a host only those count that its own realm has issued. */
@Component
public class HostTokens {

    private final HostRealms realms;
    private final Map<Realm, JwtDecoder> decoders = new ConcurrentHashMap<>();

    private final CrossTenantAccessAlerts alerts;

    HostTokens(HostRealms realms, CrossTenantAccessAlerts alerts) {
        this.realms = realms;
        this.alerts = alerts;
    }

    /** @throws BadJwtException if this host's realm has not issued it, or it is too old */
    public Jwt decode(String token) {
        var realm = realms.current().orElseThrow(() -> new BadJwtException("Nobody can sign in at this host"));
        try {
            return decoders.computeIfAbsent(realm, this::decoder).decode(token);
        } catch (BadJwtException bad) {
            if (isOfElsewhere(token, realm)) {
                alerts.raise(CrossTenantAccessAlerts.Key.FOREIGN_TOKEN);
            }
            throw bad;
        }
    }

    /** What a refused token says of itself; nobody has vouched for it. */
    private static boolean isOfElsewhere(String token, Realm realm) {
        try {
            var issuer = JWTParser.parse(token).getJWTClaimsSet().getIssuer();
            return issuer != null && !issuer.equals(realm.issuer().toString());
        } catch (ParseException noToken) {
            return false;
        }
    }

    /** The holder of a token, with the roles the realm may give. */
    public AbstractAuthenticationToken signedIn(Jwt token) {
        return new JwtAuthenticationToken(
                token, SignedIn.authorities(SignedIn.roles(Realm.current().value(), token)));
    }

    /** Who acts by a token; without one, somebody unknown. */
    public Actor actor(@Nullable Authentication authentication) {
        return authentication instanceof JwtAuthenticationToken token
                ? SignedIn.actor(Realm.current().value(), token.getToken(), token.getToken())
                : new Actor.Anonymous();
    }

    /** Keys are fetched when the first token comes, so Keycloak may be down when this starts. */
    private JwtDecoder decoder(Realm realm) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(realms.internalUrl(realm) + "/protocol/openid-connect/certs")
                .build();
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithIssuer(realm.issuer().toString()));
        return decoder;
    }
}
