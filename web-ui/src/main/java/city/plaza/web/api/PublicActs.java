package city.plaza.web.api;

import city.plaza.apikey.PublicRates.Act;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpMethod;

/** Tells by a request's address what it does that is limited, if anything. */
final class PublicActs {

    private PublicActs() {}

    static Optional<Act> of(HttpServletRequest request) {
        var path = request.getRequestURI();
        boolean post = HttpMethod.POST.matches(request.getMethod());
        if (path.startsWith("/report/")) {
            return post ? Optional.of(Act.REPORT) : Optional.empty();
        }
        if (path.startsWith("/requests/") || (path.equals("/track") && request.getQueryString() != null)) {
            return Optional.of(Act.LOOKUP);
        }
        if (path.equals("/geo/suggest")) {
            return Optional.of(Act.SUGGEST);
        }
        if (path.startsWith("/oauth2/authorization/")) {
            return Optional.of(Act.SIGN_IN);
        }
        if (path.startsWith("/VAADIN/dynamic/")) {
            return post ? Optional.of(Act.UPLOAD) : Optional.empty();
        }
        return makesScreen(request, path) ? Optional.of(Act.SCREEN) : Optional.empty();
    }

    /** The page of the report with a map, and what its script asks for first. */
    private static boolean makesScreen(HttpServletRequest request, String path) {
        var query = request.getQueryString();
        return path.equals("/report") || (query != null && query.contains("v-r=init"));
    }
}
