package city.plaza.web.api.operator;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the operators' interface. */
@Configuration(proxyBeanMethods = false)
class OperatorOpenApi {

    private static final String TOKEN = "operator";

    @Bean
    OpenAPI operatorInterface() {
        return new OpenAPI()
                .info(new Info()
                        .title("Plaza, operators' interface")
                        .version("1")
                        .description("Makes cities and looks after them. Problems come as RFC 9457."))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("An access token of the operators' realm")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
