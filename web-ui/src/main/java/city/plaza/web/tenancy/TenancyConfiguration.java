package city.plaza.web.tenancy;

import city.plaza.tenancy.Cells;
import city.plaza.tenancy.Tenants;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the host before everything else. */
@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {

    private static final int BEFORE_SECURITY = -105;

    /** Behind whatever reads a form as it arrives, and before Spring Security, which asks for a field first. */
    @Bean
    FilterRegistrationBean<ControlCharacterFilter> controlCharacters() {
        var registration = new FilterRegistrationBean<>(new ControlCharacterFilter());
        registration.setOrder(BEFORE_SECURITY);
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    FilterRegistrationBean<HostFilter> hostFilter(
            Sites sites, Tenants tenants, Cells cells, Jurisdictions jurisdictions, OutageGuard outages) {
        var registration = new FilterRegistrationBean<>(new HostFilter(sites, tenants, cells, jurisdictions, outages));
        // Behind the headers alone, which its refusals carry too.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        registration.setAsyncSupported(true);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
        return registration;
    }
}
