package city.plaza.web.security;

import city.plaza.web.routes.PublicRoutes;
import city.plaza.web.tenancy.Jurisdictions;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Who may open what.
 *
 * @see "docs/adr/0002-realm-per-city.md"
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SecurityConfiguration {

    /** Nobody reads how long each filter took, and measuring it takes longer than most of them. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** Machines bring a key or nothing: no session, and so nothing that a foreign page could misuse. */
    @Bean
    @Order(1)
    SecurityFilterChain machineSecurity(HttpSecurity http, SecurityContextHolderStrategy contexts, KnownPaths known)
            throws Exception {
        http.securityMatcher("/open311/**", "/api/**");
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/api/operator/**", "/api/admin/**")
                .denyAll()
                .anyRequest()
                .permitAll());
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(CsrfConfigurer::disable);
        http.cors(cors -> cors.configurationSource(pagesElsewhere()));
        http.headers(SecurityConfiguration::cachingOnly);
        // Open311 has refusals of its own.
        http.addFilterBefore(
                new UnknownPathFilter(known, request -> !Jurisdictions.isCall(request)), AuthorizationFilter.class);
        http.addFilterBefore(new ActorFilter(contexts), AuthorizationFilter.class);
        return http.build();
    }

    /** Scripts of any page may read what everybody may; a key has no place in a page, so they may not write. */
    private static CorsConfigurationSource pagesElsewhere() {
        var reading = new CorsConfiguration();
        reading.addAllowedOrigin(CorsConfiguration.ALL);
        reading.setAllowedMethods(List.of("GET", "HEAD"));
        reading.addAllowedHeader(CorsConfiguration.ALL);
        reading.setExposedHeaders(List.of("ETag", "Retry-After", "RateLimit", "RateLimit-Policy"));
        reading.setMaxAge(Duration.ofHours(1));
        var everywhere = new UrlBasedCorsConfigurationSource();
        everywhere.registerCorsConfiguration("/open311/**", reading);
        return everywhere;
    }

    /** Keycloak brings a signed token and nothing else: whose cookies come along here is never looked at. */
    @Bean
    @Order(2)
    SecurityFilterChain backChannelSecurity(
            HttpSecurity http, BackChannelLogout backChannel, KeycloakAvailability keycloak) throws Exception {
        http.securityMatcher("/logout/connect/back-channel/**");
        http.authorizeHttpRequests(requests -> requests.anyRequest().denyAll());
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(CsrfConfigurer::disable);
        http.headers(SecurityConfiguration::cachingOnly);
        http.oidcLogout(logout -> logout.backChannel(channel -> channel.logoutHandler(backChannel)));
        http.addFilterBefore(new UnverifiableLogoutFilter(keycloak), SecurityContextHolderFilter.class);
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pageSecurity(
            HttpSecurity http,
            HostRealms realms,
            CityRegistrations registrations,
            KeycloakLogout logout,
            CityUsers users,
            KeycloakAvailability keycloak,
            SecurityContextHolderStrategy contexts,
            CrossTenantAccessAlerts alerts,
            KnownPaths known,
            LocaleResolver languages)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(PublicPaths.all())
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll());
        // In a cookie and not in the session: a plain form must not cost one.
        var csrf = new CookieCsrfTokenRepository();
        // Not "Strict": who follows a link from an e-mail while a form is open elsewhere would lose that form.
        csrf.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        // Mail programs stop letters on their reader's behalf (RFC 8058), by a secret and without cookies.
        http.csrf(tokens -> tokens.csrfTokenRepository(csrf)
                .ignoringRequestMatchers("/requests/*/letters/*")
                .withObjectPostProcessor(formsHandedBack()));
        http.headers(SecurityConfiguration::cachingOnly);
        http.oauth2Login(login -> login.loginPage(SignInFilter.SIGN_IN)
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(CodeExchange.overTheJdksClient()))
                .authorizationEndpoint(endpoint ->
                        endpoint.authorizationRequestResolver(new LocalizedSignIn(registrations, languages)))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users))
                .failureHandler(new SignInFailureHandler(keycloak)));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.oauth2LoginPage(SignInFilter.SIGN_IN, "{baseUrl}/")
                        .defaultSuccessUrl(PublicRoutes.START)
                        .logoutSuccessHandler(logout)
                        .anyRequest(AuthorizedUrl::authenticated));
        http.addFilterAfter(new RealmFilter(realms, contexts, alerts), SecurityContextHolderFilter.class);
        http.addFilterBefore(new UnknownPathFilter(known, request -> true), CsrfFilter.class);
        http.addFilterBefore(new SignInFilter(keycloak), OAuth2AuthorizationRequestRedirectFilter.class);
        http.addFilterBefore(new ActorFilter(contexts), AuthorizationFilter.class);
        return http.build();
    }

    /** Vaadin's own handler for what is denied knows of no forms, and stands for everything else. */
    private static ObjectPostProcessor<CsrfFilter> formsHandedBack() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends CsrfFilter> O postProcess(O filter) {
                filter.setAccessDeniedHandler(new UnprovenFormHandler());
                return filter;
            }
        };
    }

    /** The others are written before an answer begins. */
    private static void cachingOnly(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled().cacheControl(caching -> {});
    }
}
