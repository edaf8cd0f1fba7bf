package city.plaza.web.api.operator;

import city.plaza.web.api.OpenApiAddresses;
import io.swagger.v3.oas.models.info.Info;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the operators' interface. */
@Configuration(proxyBeanMethods = false)
class OperatorOpenApi {

    @Bean
    GroupedOpenApi operatorInterface() {
        return OpenApiAddresses.describe(
                "operator",
                new Info()
                        .title("Plaza, operators' interface")
                        .version("1")
                        .description("Makes cities and looks after them. Problems come as RFC 9457."),
                "An access token of the operators' realm");
    }
}
