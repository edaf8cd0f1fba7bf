package city.plaza.web.api;

import city.plaza.apikey.ApiKeyCheck;
import city.plaza.apikey.ApiLimits;
import city.plaza.apikey.PublicLimits;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Limits every interface for machines, and keeps their keys out of sight. */
@Configuration(proxyBeanMethods = false)
class RateLimitConfiguration {

    /** Behind the host, for cities are counted apart; before everything that costs. */
    private static final int AFTER_HOST_FILTER = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    FilterRegistrationBean<KeylessFilter> keyless() {
        var registration = new FilterRegistrationBean<>(new KeylessFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        registration.setAsyncSupported(true);
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return registration;
    }

    @Bean
    FilterRegistrationBean<PublicLimitFilter> publicLimitFilter(
            PublicLimits limits, @Value("${plaza.client-address-header:}") String addressHeader) {
        var registration =
                new FilterRegistrationBean<>(new PublicLimitFilter(limits, new CallerAddress(addressHeader)));
        registration.setOrder(AFTER_HOST_FILTER);
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimits(
            ApiLimits limits,
            ApiKeyCheck keys,
            TooManyCalls refusal,
            @Value("${plaza.client-address-header:}") String addressHeader) {
        var filter = new RateLimitFilter(limits, keys, new CallerAddress(addressHeader), refusal);
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/open311/*", "/api/*");
        registration.setOrder(AFTER_HOST_FILTER);
        registration.setAsyncSupported(true);
        return registration;
    }
}
