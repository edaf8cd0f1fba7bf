package city.plaza.web.security;

import city.plaza.identity.Actor;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/** Reads the access tokens that machines bring. At a host only those count that its own realm has issued. */
@Component
public class HostTokens {

    /** What Keycloak calls an access token; an ID token says who somebody is, to Plaza's pages alone. */
    private static final String ACCESS = "Bearer";
    /** Only these two sign people in for Plaza; the provisioning of realms names them and the audience too. */
    private static final Set<String> CLIENTS = Set.of("plaza", "plaza-terminal");

    private static final String AUDIENCE = "plaza-api";
    private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(1500);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(3);

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

    private static RestTemplate patient() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT_TIMEOUT);
        requests.setReadTimeout(READ_TIMEOUT);
        return new RestTemplate(requests);
    }

    /** Keys are fetched when the first token comes, so Keycloak may be down when this starts. */
    private JwtDecoder decoder(Realm realm) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(realms.internalUrl(realm) + "/protocol/openid-connect/certs")
                .restOperations(patient())
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(
                new JwtIssuerValidator(realm.issuer().toString()),
                new JwtClaimValidator<>("typ", ACCESS::equals),
                new JwtClaimValidator<>("azp", CLIENTS::contains),
                new JwtClaimValidator<List<String>>("aud", audience -> audience != null && audience.contains(AUDIENCE)),
                new JwtClaimValidator<String>("sub", subject -> subject != null && !subject.isBlank()))));
        return decoder;
    }
}
