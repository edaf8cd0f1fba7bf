package city.plaza.web.operator;

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

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> consoleRootFilter(Sites sites) {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (request.getRequestURI().equals("/")
                        && request.getMethod().equals("GET")
                        && request.getQueryString() == null
                        && sites.of(request) instanceof Site.Console) {
                    response.sendRedirect(OperatorNavigation.cities());
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
