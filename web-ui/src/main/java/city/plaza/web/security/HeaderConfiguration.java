package city.plaza.web.security;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts what every answer carries, and what no city's session is needed to refuse, before everything else. */
@Configuration(proxyBeanMethods = false)
class HeaderConfiguration {

    private static final int AFTER_HOST_FILTER = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    static ContentPolicy contentPolicy(HostRealms realms) {
        return new ContentPolicy(realms.browserOrigin());
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders(ContentPolicy policy) {
        var registration = new FilterRegistrationBean<>(new SecurityHeaders(policy));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setAsyncSupported(true);
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return registration;
    }

    @Bean
    FilterRegistrationBean<ForeignOriginFilter> foreignOrigins() {
        var registration = new FilterRegistrationBean<>(new ForeignOriginFilter());
        registration.setOrder(AFTER_HOST_FILTER);
        registration.setAsyncSupported(true);
        return registration;
    }
}
