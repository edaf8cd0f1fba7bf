package city.plaza.web.security;

import city.plaza.identity.Actor;
import city.plaza.identity.Role;
import city.plaza.identity.WorkScope;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody who signed in, in the words of the token they brought. */
record SignedIn(String realm, OidcUser user) {

    static Optional<SignedIn> of(@Nullable Authentication authentication) {
        return authentication instanceof OAuth2AuthenticationToken token
                        && token.getPrincipal() instanceof OidcUser user
                ? Optional.of(new SignedIn(token.getAuthorizedClientRegistrationId(), user))
                : Optional.empty();
    }

    /** Whether this realm, and no other, said who it is. */
    boolean belongsTo(Realm expected) {
        return realm.equals(expected.id().value())
                && expected.issuer().toString().equals(String.valueOf(user.getIssuer()));
    }

    Actor actor() {
        return actor(realm, user, user.getIdToken());
    }

    /**
     * Who acts, in the words of a realm.
     *
     * @param person what the realm says of the person
     * @param token what it says of their work
     */
    static Actor actor(String realm, ClaimAccessor person, ClaimAccessor token) {
        var subject = Optional.ofNullable(person.getClaimAsString("sub")).orElseThrow();
        var name = Optional.ofNullable(person.getClaimAsString("name")).orElse("");
        var roles = roles(realm, token);
        if (realm.equals(Realm.OPERATORS.value())) {
            return roles.contains(Role.OPERATOR) ? new Actor.Operator(subject, name) : new Actor.Anonymous();
        }
        return new Actor.Person(
                subject,
                name,
                person.getClaimAsString("email"),
                roles,
                new WorkScope(
                        Set.copyOf(list(token, "departments")),
                        Set.copyOf(list(token, "services")),
                        Set.copyOf(list(token, "areas"))));
    }

    /** The roles a realm may give: the operators' realm that of operators, a city's realm all others. */
    static Set<Role> roles(String realm, ClaimAccessor token) {
        var roles = EnumSet.noneOf(Role.class);
        list(token, "roles").forEach(claim -> Role.ofClaim(claim).ifPresent(roles::add));
        if (realm.equals(Realm.OPERATORS.value())) {
            roles.retainAll(EnumSet.of(Role.OPERATOR));
        } else {
            roles.remove(Role.OPERATOR);
        }
        return roles;
    }

    static Collection<GrantedAuthority> authorities(Set<Role> roles) {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    private static List<String> list(ClaimAccessor token, String claim) {
        var values = token.getClaimAsStringList(claim);
        return values == null ? List.of() : values;
    }
}
