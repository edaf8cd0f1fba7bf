package city.plaza.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts failed lookups by number or secret at every address that has one. */
@Component
class FailedLookupAlerts implements HandlerInterceptor, WebMvcConfigurer {

    private final CrossTenantAccessAlerts alerts;

    FailedLookupAlerts(CrossTenantAccessAlerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables) {
            if (variables.containsKey("secret")) {
                alerts.raise(CrossTenantAccessAlerts.Key.UNKNOWN_SECRET);
            } else if (variables.containsKey("number")) {
                alerts.raise(CrossTenantAccessAlerts.Key.UNKNOWN_NUMBER);
            }
        }
    }
}
