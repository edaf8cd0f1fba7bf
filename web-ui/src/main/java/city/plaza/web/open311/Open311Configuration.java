package city.plaza.web.open311;

import city.plaza.web.open311.protocol.FailedRequestHandler;
import city.plaza.web.open311.protocol.MalformedRequestHandler;
import city.plaza.web.open311.protocol.Open311RequestParser;
import city.plaza.web.open311.protocol.Refusals;
import city.plaza.web.tenancy.Jurisdictions;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets calls in as clients spell them. */
@Configuration(proxyBeanMethods = false)
class Open311Configuration implements WebMvcConfigurer {

    private final Open311RequestParser calls;

    Open311Configuration(Open311RequestParser calls) {
        this.calls = calls;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(calls);
    }

    /** Behind the host, before the firewall that refuses two slashes in a row. */
    @Bean
    FilterRegistrationBean<OneSlash> oneSlash() {
        var registration = new FilterRegistrationBean<>(new OneSlash());
        registration.addUrlPatterns(Jurisdictions.OPEN311 + "*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    /** Behind the host, which knows the language of the city. */
    @Bean
    FilterRegistrationBean<FailedRequestHandler> failedCalls(Refusals refusals) {
        var registration = new FilterRegistrationBean<>(new FailedRequestHandler(refusals, calls));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        registration.setDispatcherTypes(DispatcherType.ERROR);
        return registration;
    }

    /** Behind Spring Boot's own, which would write a page. */
    @Bean
    @Order
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableCalls(Refusals refusals) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new MalformedRequestHandler(refusals)));
    }

    /** Clients put the path behind a base that ends in a slash already. */
    static final class OneSlash extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            chain.doFilter(request.getRequestURI().contains("//") ? new Mended(request) : request, response);
        }
    }

    private static final class Mended extends HttpServletRequestWrapper {

        Mended(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return super.getRequestURI().replaceAll("/{2,}", "/");
        }

        @Override
        public String getServletPath() {
            return super.getServletPath().replaceAll("/{2,}", "/");
        }

        @Override
        public StringBuffer getRequestURL() {
            var url = super.getRequestURL().toString();
            int path = url.indexOf('/', url.indexOf("://") + 3);
            return new StringBuffer(path < 0 ? url : url.substring(0, path) + getRequestURI());
        }
    }
}
