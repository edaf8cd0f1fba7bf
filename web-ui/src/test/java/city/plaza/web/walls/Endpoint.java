package city.plaza.web.walls;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * One way to call Plaza, as Spring or Vaadin knows it.
 *
 * @param pattern such as <code>/requests/{number}</code>, or for a screen {@code /staff/requests/:number}
 * @param parameters the names of those that may follow the question mark
 */
record Endpoint(String method, String pattern, List<String> parameters) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)[^}]*}|(?<=/):([A-Za-z]+)[^/]*");

    /** Every page and every call of the interfaces, also those of the libraries. */
    static List<Endpoint> all(ApplicationContext plaza) {
        return plaza.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    /** Every screen. */
    static List<Endpoint> screens(ServletContext plaza) {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(plaza)).getRegisteredRoutes().stream()
                .map(route -> new Endpoint("GET", "/" + route.getTemplate(), List.of()))
                .toList();
    }

    private static Stream<Endpoint> of(RequestMappingInfo mapping, HandlerMethod handler) {
        var methods = mapping.getMethodsCondition().getMethods();
        var parameters = Arrays.stream(handler.getMethodParameters())
                .filter(each -> each.hasParameterAnnotation(RequestParam.class))
                .map(each -> Optional.ofNullable(each.getParameterAnnotation(RequestParam.class))
                        .map(RequestParam::name)
                        .filter(name -> !name.isEmpty())
                        .orElseGet(() -> String.valueOf(each.getParameter().getName())))
                .toList();
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> (methods.isEmpty()
                                ? Stream.of("GET")
                                : methods.stream().map(RequestMethod::name))
                        .map(method -> new Endpoint(method, pattern, parameters)));
    }

    /** The names in its address that stand for something. */
    List<String> variables() {
        return VARIABLE.matcher(pattern).results().map(Endpoint::name).toList();
    }

    /** Its address for one thing. */
    String filled(UnaryOperator<String> value) {
        return VARIABLE.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(value.apply(name(found))))
                .replace("/**", "");
    }

    private static String name(java.util.regex.MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    boolean isOfMachines() {
        return isAdministrators() || isOpen311();
    }

    boolean isOpen311() {
        return pattern.startsWith("/open311");
    }

    boolean isAdministrators() {
        return pattern.startsWith("/api/");
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
