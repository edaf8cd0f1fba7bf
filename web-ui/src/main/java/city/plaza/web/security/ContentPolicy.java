package city.plaza.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** What a page may load: plain pages nothing inline, Vaadin's pages what Vaadin needs. */
final class ContentPolicy implements HeaderWriter {

    private static final String NAME = "Content-Security-Policy";
    /** Pictures and tiles may come from wherever a city keeps them, as long as that is encrypted. */
    private static final String COMMON =
            "; img-src 'self' data: blob: https:; connect-src 'self' https:; worker-src 'self' blob:; manifest-src 'self'"
                    + "; object-src 'none'; frame-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self' ";

    private final String plain;
    private final String vaadin;

    /** @param signIn the origin forms may lead to beside our own */
    ContentPolicy(String signIn) {
        plain = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'" + COMMON + signIn;
        vaadin = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'"
                + "; font-src 'self' data:" + COMMON + signIn;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(NAME)) {
            var error = response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST;
            response.setHeader(NAME, error || PublicPaths.isPlainPage(request.getRequestURI()) ? plain : vaadin);
        }
    }
}
