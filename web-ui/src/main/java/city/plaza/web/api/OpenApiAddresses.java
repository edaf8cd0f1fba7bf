package city.plaza.web.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where each interface describes itself: beneath its own address, although one place describes them all. */
@Configuration(proxyBeanMethods = false)
public class OpenApiAddresses implements WebMvcConfigurer {

    static final String OPENAPI = "/openapi";
    static final String YAML = ".yaml";

    private static final String INTERFACES = "/api/";
    private static final String TOKEN = "token";

    private final List<GroupedOpenApi> interfaces;

    OpenApiAddresses(List<GroupedOpenApi> interfaces) {
        this.interfaces = interfaces;
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        for (var each : interfaces) {
            var own = INTERFACES + each.getGroup() + OPENAPI;
            var common = INTERFACES + "openapi/" + each.getGroup();
            registry.addViewController(own).setViewName("forward:" + common);
            // The common one has the ending at the end of its first part.
            registry.addViewController(own + YAML)
                    .setViewName("forward:" + INTERFACES + "openapi" + YAML + "/" + each.getGroup());
        }
    }

    /**
     * An interface whose every address begins with {@code /api/} and its name.
     *
     * @param token whose access token it takes
     */
    public static GroupedOpenApi describe(String name, Info info, String token) {
        return GroupedOpenApi.builder()
                .group(name)
                .pathsToMatch(INTERFACES + name + "/**")
                .addOpenApiCustomizer(api -> {
                    api.info(info);
                    if (api.getComponents() == null) {
                        api.components(new Components());
                    }
                    api.getComponents()
                            .addSecuritySchemes(
                                    TOKEN,
                                    new SecurityScheme()
                                            .type(SecurityScheme.Type.HTTP)
                                            .scheme("bearer")
                                            .bearerFormat("JWT")
                                            .description(token));
                    api.addSecurityItem(new SecurityRequirement().addList(TOKEN));
                })
                .build();
    }
}
