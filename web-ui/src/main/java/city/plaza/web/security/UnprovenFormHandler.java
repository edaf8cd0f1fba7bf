package city.plaza.web.security;

import city.plaza.web.routes.PublicRoutes;
import city.plaza.web.routes.UnprovenForm;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Hands a form without a valid CSRF token back to whoever filled it in, where words would be lost; refuses others. */
final class UnprovenFormHandler implements AccessDeniedHandler {

    private static final List<PathPattern> WITH_WORDS = List.of(
            PathPatternParser.defaultInstance.parse(PublicRoutes.SIMPLE_REPORT),
            PathPatternParser.defaultInstance.parse("/requests/{number}/{secret}"));

    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        var parsed = PathContainer.parsePath(path);
        if (request.getMethod().equals("POST") && WITH_WORDS.stream().anyMatch(each -> each.matches(parsed))) {
            UnprovenForm.mark(request);
            request.getRequestDispatcher(path).forward(request, response);
        } else {
            refusal.handle(request, response, denied);
        }
    }
}
