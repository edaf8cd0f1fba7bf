package city.plaza.web.testing;

import city.plaza.identity.CurrentActor;
import city.plaza.tenancy.TenantContext;
import java.lang.reflect.Method;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Tells a test whom the application takes a visitor for: at {@link #PUBLIC} everybody, at {@link #PRIVATE} those who have
 * signed in. No stereotype, so that nobody's component scan picks it up.
 */
public class WhoAmI {

    public static final String PUBLIC = "/notice/whoami";
    public static final String PRIVATE = "/test/whoami";

    private static final Method ANSWER = Objects.requireNonNull(ReflectionUtils.findMethod(WhoAmI.class, "answer"));

    @Bean
    static SmartInitializingSingleton whoAmIPages(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
        return () -> pages.registerMapping(
                RequestMappingInfo.paths(PUBLIC, PRIVATE)
                        .methods(RequestMethod.GET)
                        .options(pages.getBuilderConfiguration())
                        .build(),
                new WhoAmI(),
                ANSWER);
    }

    public ResponseEntity<String> answer() {
        return ResponseEntity.ok(TenantContext.scope()
                        .map(scope -> scope instanceof TenantContext.OfCity(var city) ? city.value() : "platform")
                        .orElse("nowhere")
                + " "
                + CurrentActor.get());
    }
}
