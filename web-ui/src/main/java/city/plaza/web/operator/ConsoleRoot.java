package city.plaza.web.operator;

import city.plaza.web.routes.OperatorRoutes;
import city.plaza.web.tenancy.Site;
import city.plaza.web.tenancy.Sites;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads from the console's root, which at other hosts is a city's home page, to the list of cities. */
@Configuration(proxyBeanMethods = false)
class ConsoleRoot {

    /** Marks what Vaadin's scripts ask for, which is no visit. */
    private static final String VAADINS_OWN = "v-r";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> consoleRootFilter(Sites sites) {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (request.getRequestURI().equals("/")
                        && request.getMethod().equals("GET")
                        && request.getParameter(VAADINS_OWN) == null
                        && sites.of(request) instanceof Site.Console) {
                    response.sendRedirect(OperatorRoutes.cities());
                } else {
                    chain.doFilter(request, response);
                }
            }
        });
        registration.addUrlPatterns("/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
