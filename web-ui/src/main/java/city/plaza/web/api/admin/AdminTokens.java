package city.plaza.web.api.admin;

import city.plaza.identity.Role;
import city.plaza.web.api.ApiSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Who may use the administrators' interface: a city's administrators, at their own city's hosts. */
@Configuration(proxyBeanMethods = false)
class AdminTokens {

    static final String BASE = "/api/admin";

    private static final ApiSecurity.Behind ADMINISTRATORS = new ApiSecurity.Behind(
            BASE,
            true,
            Role.CITY_ADMIN,
            "Send an access token of this city's realm as a bearer token.",
            "The token is not that of an administrator of this city.");

    @Bean
    @Order(0)
    SecurityFilterChain adminApi(HttpSecurity http, ApiSecurity door) throws Exception {
        return door.of(ADMINISTRATORS, http);
    }
}
