package city.plaza.web.security;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Knows whether anything answers at a path: a page, a screen, a file, or the libraries' own addresses. */
@Component
class KnownPaths {

    /** Where signing in and out and the screens' own traffic go; no page stands there. */
    private static final List<String> OF_LIBRARIES =
            List.of("/VAADIN/", "/login/oauth2/code/", SignInFilter.AUTHORIZATION);

    private static final String STYLES = "/aura/";
    private static final List<String> DOORS = List.of(SignInFilter.SIGN_IN, "/logout");
    /** Shown where something failed; nobody has a reason to ask for it. */
    private static final String ERROR = "/error";

    private final ServletContext servlets;
    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;
    private volatile List<PathPattern> pages = List.of();

    KnownPaths(ServletContext servlets, ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.servlets = servlets;
        this.mappings = mappings;
    }

    boolean include(String path) {
        return !path.equals(ERROR)
                && (DOORS.contains(path)
                        || OF_LIBRARIES.stream().anyMatch(path::startsWith)
                        || PublicPaths.isFile(path)
                        || isStyle(path)
                        || isPage(PathContainer.parsePath(path))
                        || isScreen(path));
    }

    /** The style sheets of Vaadin's theme, which link to each other by their own addresses. */
    private static boolean isStyle(String path) {
        return path.startsWith(STYLES) && KnownPaths.class.getResource("/META-INF/resources" + path) != null;
    }

    private boolean isPage(PathContainer path) {
        return pages().stream().anyMatch(page -> page.matches(path));
    }

    /** They are complete once the application has started, which it has before anybody asks. */
    private List<PathPattern> pages() {
        if (pages.isEmpty()) {
            pages = mappings.orderedStream()
                    .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                    .flatMap(page -> page.getPathPatternsCondition() == null
                            ? Stream.empty()
                            : page.getPathPatternsCondition().getPatterns().stream())
                    .distinct()
                    .toList();
        }
        return pages;
    }

    private boolean isScreen(String path) {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets))
                .getNavigationRouteTarget(path.substring(1))
                .hasTarget();
    }
}
