package city.plaza.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.mvc.Controller;

/**
 * Leaves Vaadin what its scripts ask for at the root.
 *
 * <p>The home page stands at {@code /}, and Vaadin's scripts talk to the same address from every working page. Spring would
 * answer them with the home page, or refuse them.
 */
@Configuration(proxyBeanMethods = false)
public class VaadinAtRoot {

    /** The parameter that marks a request as Vaadin's own. */
    private static final String MARK = "v-r=";

    @Bean
    HandlerMapping vaadinAtRootMapping(@Qualifier("vaadinForwardingController") Controller vaadin) {
        var mapping = new AbstractHandlerMapping() {
            @Override
            protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
                return isItsOwn(request) ? vaadin : null;
            }
        };
        mapping.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return mapping;
    }

    /** Whether Vaadin's scripts ask, and not a person for the home page. */
    public static boolean isItsOwn(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI().equals("/") && query != null && query.contains(MARK);
    }
}
