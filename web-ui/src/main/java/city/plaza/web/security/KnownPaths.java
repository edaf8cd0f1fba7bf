package city.plaza.web.security;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
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

    /** Where signing in, the screens' own traffic and the description of the interfaces go; no page stands there. */
    private static final List<String> OF_LIBRARIES = List.of(
            "/VAADIN/push",
            "/VAADIN/dynamic/",
            "/login/oauth2/code/",
            SignInFilter.AUTHORIZATION,
            "/api/docs",
            "/api/swagger-ui");

    /** Where the files of libraries lie, below which their paths are those that browsers ask for. */
    private static final List<String> LIBRARY_FILES = List.of("/META-INF/resources", "/META-INF/VAADIN/webapp");

    private static final List<String> WITH_LIBRARY_FILES = List.of("/VAADIN/", "/aura/");

    private static final String SIGN_OUT = "/logout";
    /** Shown where something failed; nobody has a reason to ask for it. */
    private static final String ERROR = "/error";

    private final ServletContext servlets;
    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;
    private volatile List<PathPattern> pages = List.of();

    KnownPaths(ServletContext servlets, ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.servlets = servlets;
        this.mappings = mappings;
    }

    boolean include(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.equals(ERROR)
                && (path.equals(SignInFilter.SIGN_IN)
                        || path.equals(SIGN_OUT) && request.getMethod().equals("POST")
                        || OF_LIBRARIES.stream().anyMatch(path::startsWith)
                        || PublicPaths.isFile(path)
                        || isLibraryFile(path)
                        || isPage(PathContainer.parsePath(path))
                        || isScreen(path));
    }

    private static boolean isLibraryFile(String path) {
        return WITH_LIBRARY_FILES.stream().anyMatch(path::startsWith)
                && LIBRARY_FILES.stream().anyMatch(folder -> KnownPaths.class.getResource(folder + path) != null);
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
