package city.plaza.web.api.operator;

import city.plaza.identity.Role;
import city.plaza.web.api.ApiSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may use the operators' interface: holders of a token of the operators' realm, at the console's host. A token of a
 * city's realm has another issuer and is none.
 */
@Configuration(proxyBeanMethods = false)
class OperatorTokens {

    static final String BASE = "/api/operator";

    private static final ApiSecurity.Behind OPERATORS = new ApiSecurity.Behind(
            BASE,
            false,
            Role.OPERATOR,
            "Send an access token of the operators' realm as a bearer token.",
            "The token is not that of an operator.");

    @Bean
    @Order(0)
    SecurityFilterChain operatorApi(HttpSecurity http, ApiSecurity door) throws Exception {
        return door.of(OPERATORS, http);
    }
}
