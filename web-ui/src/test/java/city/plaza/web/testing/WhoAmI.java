package city.plaza.web.testing;

import city.plaza.identity.CurrentActor;
import city.plaza.tenancy.TenantContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Tells a test whom the application takes a visitor for: at {@code /map/whoami} everybody, at {@code /test/whoami} those
 * who have signed in. No stereotype, so that nobody's component scan picks it up.
 */
public class WhoAmI {

    @Bean
    static RouterFunction<ServerResponse> whoAmIRoutes() {
        return RouterFunctions.route()
                .GET("/map/whoami", request -> answer())
                .GET("/test/whoami", request -> answer())
                .build();
    }

    private static ServerResponse answer() {
        return ServerResponse.ok()
                .body(TenantContext.scope()
                                .map(scope ->
                                        scope instanceof TenantContext.OfCity(var city) ? city.value() : "platform")
                                .orElse("nowhere")
                        + " "
                        + CurrentActor.get());
    }
}
