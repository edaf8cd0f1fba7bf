package city.plaza.web.security;

import city.plaza.web.routes.PublicRoutes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** The page to return to after signing in. */
public final class ReturnUrl {

    private static final String REMEMBERED = ReturnUrl.class.getName();
    private static final RequestCache SAVED_REQUEST = new HttpSessionRequestCache();

    /** Nothing to go back to: the front door, and the doors themselves. */
    private static final Set<String> EXCLUDED_PATHS =
            Set.of(PublicRoutes.HOME, PublicRoutes.SIGN_IN, PublicRoutes.START);

    private ReturnUrl() {}

    /** Remember where somebody came from, unless they are on their way to a page that asked them to sign in. */
    static void remember(HttpServletRequest request, HttpServletResponse response) {
        if (SAVED_REQUEST.getRequest(request, response) != null) {
            return;
        }
        from(request).ifPresent(page -> request.getSession().setAttribute(REMEMBERED, page));
    }

    /** The path of that page, once. */
    public static Optional<String> take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(REMEMBERED) instanceof String page)) {
            return Optional.empty();
        }
        session.removeAttribute(REMEMBERED);
        return Optional.of(page);
    }

    private static Optional<String> from(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
                .flatMap(ReturnUrl::address)
                .filter(page -> request.getServerName().equalsIgnoreCase(page.getHost()))
                .filter(page -> isPage(page.getRawPath()))
                .map(page ->
                        page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery());
    }

    /** A path with two slashes in front would lead to another host. */
    private static boolean isPage(String path) {
        return path.startsWith("/") && !path.startsWith("//") && !EXCLUDED_PATHS.contains(path);
    }

    private static Optional<URI> address(String referer) {
        try {
            return Optional.of(new URI(referer)).filter(page -> page.getRawPath() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
