package city.plaza.web.api;

import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.security.HostTokens;
import city.plaza.web.tenancy.ScopedFilterChain;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Secures an API: an access token of the host's own realm and one role, never a cookie. */
@Component
public class ApiSecurity {

    private final HostTokens tokens;
    private final ProblemWriter problems;
    private final SecurityContextHolderStrategy contexts;

    ApiSecurity(HostTokens tokens, ProblemWriter problems, SecurityContextHolderStrategy contexts) {
        this.tokens = tokens;
        this.problems = problems;
        this.contexts = contexts;
    }

    public SecurityFilterChain of(Behind behind, HttpSecurity http) throws Exception {
        var unauthorized = problems.unauthorized(behind.tokenNeeded);
        var forbidden = problems.forbidden(behind.roleNeeded);
        http.securityMatcher(behind.base + "/**");
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(CsrfConfigurer::disable);
        var described = behind.base + OpenApiAddresses.OPENAPI;
        http.authorizeHttpRequests(requests -> requests.requestMatchers(described, described + OpenApiAddresses.YAML)
                .permitAll()
                .anyRequest()
                .hasRole(behind.role.name()));
        var refusing = new AuthenticationEntryPointFailureHandler(unauthorized);
        // That no token can be checked is for the caller to read too.
        refusing.setRethrowAuthenticationServiceException(false);
        http.oauth2ResourceServer(server -> server.jwt(
                        jwt -> jwt.decoder(tokens::decode).jwtAuthenticationConverter(tokens::signedIn))
                .authenticationEntryPoint(unauthorized)
                .accessDeniedHandler(forbidden)
                .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                    @Override
                    public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(refusing);
                        return filter;
                    }
                }));
        http.exceptionHandling(
                handling -> handling.authenticationEntryPoint(unauthorized).accessDeniedHandler(forbidden));
        http.addFilterBefore(new WhereItIs(behind.atCities), SecurityContextHolderFilter.class);
        http.addFilterBefore(new BindActor(tokens, contexts), AuthorizationFilter.class);
        return http.build();
    }

    /**
     * What lies behind a door.
     *
     * @param base the address everything begins with, such as {@code /api/operator}
     * @param atCities whether it is at every city's host; otherwise it is at the console's
     * @param role who may come in
     * @param tokenNeeded what somebody without a token of that realm reads
     * @param roleNeeded what somebody in another role reads
     */
    public record Behind(String base, boolean atCities, Role role, String tokenNeeded, String roleNeeded) {}

    /** Elsewhere there is no such interface. */
    private static final class WhereItIs extends OncePerRequestFilter {

        private final boolean atCities;

        WhereItIs(boolean atCities) {
            this.atCities = atCities;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (TenantContext.scope().isPresent() == atCities) {
                chain.doFilter(request, response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    /** Binds the holder of the token as the one who is acting. */
    private static final class BindActor extends OncePerRequestFilter {

        private final HostTokens tokens;
        private final SecurityContextHolderStrategy contexts;

        BindActor(HostTokens tokens, SecurityContextHolderStrategy contexts) {
            this.tokens = tokens;
            this.contexts = contexts;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var actor = tokens.actor(contexts.getContext().getAuthentication());
            ScopedFilterChain.proceed(chain, request, response, action -> CurrentActor.callAs(actor, action));
        }
    }
}
