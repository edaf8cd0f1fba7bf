package city.plaza.web.api.operator;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.tenancy.Bound;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who may use the operators' interface: holders of a token of the operators' realm, at the console's host. A token of a
 * city's realm has another issuer and is none.
 */
@Configuration(proxyBeanMethods = false)
class OperatorTokens {

    static final String BASE = "/api/operator";
    static final String OPENAPI = BASE + "/openapi";

    private static final String REALM = "/realms/plaza-operators";

    @Bean
    @Order(0)
    SecurityFilterChain operatorApi(
            HttpSecurity http,
            ProblemWriter problems,
            @Value("${plaza.keycloak.url}") String keycloak,
            @Value("${plaza.keycloak.internal-url}") String internal)
            throws Exception {
        http.securityMatcher(BASE + "/**");
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(CsrfConfigurer::disable);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(OPENAPI, OPENAPI + ".yaml", OPENAPI + "/**")
                .permitAll()
                .anyRequest()
                .hasRole(Role.OPERATOR.name()));
        http.oauth2ResourceServer(server -> server.jwt(jwt ->
                        jwt.decoder(decoder(keycloak, internal)).jwtAuthenticationConverter(OperatorTokens::signedIn))
                .authenticationEntryPoint(problems::unauthorized)
                .accessDeniedHandler(problems::forbidden));
        http.exceptionHandling(handling ->
                handling.authenticationEntryPoint(problems::unauthorized).accessDeniedHandler(problems::forbidden));
        http.addFilterBefore(new ConsoleOnly(), SecurityContextHolderFilter.class);
        http.addFilterBefore(new BindOperator(), AuthorizationFilter.class);
        return http.build();
    }

    /** Keys are fetched when the first token comes, so Keycloak may be down when this starts. */
    private static JwtDecoder decoder(String keycloak, String internal) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(internal + REALM + "/protocol/openid-connect/certs")
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(keycloak + REALM));
        return decoder;
    }

    private static AbstractAuthenticationToken signedIn(Jwt token) {
        var roles = Optional.ofNullable(token.getClaimAsStringList("roles")).orElse(List.of());
        var authorities = roles.contains(Role.OPERATOR.claim())
                ? List.of(new SimpleGrantedAuthority("ROLE_" + Role.OPERATOR.name()))
                : List.<SimpleGrantedAuthority>of();
        return new JwtAuthenticationToken(token, authorities);
    }

    /** At a city's host there is no such interface. */
    private static final class ConsoleOnly extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (TenantContext.scope().isPresent()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    /** Binds the holder of the token as the one who is acting. */
    private static final class BindOperator extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var actor = actor();
            Bound.goOn(chain, request, response, action -> CurrentActor.callAs(actor, action));
        }

        private static Actor actor() {
            if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                    && !token.getAuthorities().isEmpty()) {
                var name = Optional.ofNullable(token.getToken().getClaimAsString("name"))
                        .orElse("");
                return new Actor.Operator(token.getName(), name);
            }
            return new Actor.Anonymous();
        }
    }
}
