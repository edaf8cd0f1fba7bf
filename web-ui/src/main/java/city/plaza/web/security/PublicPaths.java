package city.plaza.web.security;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What everybody may open: the pages that are plain HTML, what they are drawn with, and the server's own health. */
final class PublicPaths {

    /** Plain HTML, without a session and without scripts of its own in the page. */
    private static final String[] PAGES = {
        "/",
        "/services/**",
        "/report/simple",
        "/track/**",
        "/requests/**",
        "/knowledge/**",
        "/map/**",
        "/survey/**",
        "/notice/**",
        "/accessibility",
        "/privacy",
        "/developers",
        "/sign-in",
        "/error"
    };

    private static final String[] FILES = {
        "/assets/**",
        "/lib/**",
        "/plaza.css",
        "/icons.svg",
        "/brand/**",
        "/brand.css",
        "/favicon.ico",
        "/robots.txt",
        "/geo/**",
        "/photos/**",
        "/actuator/health/**"
    };

    private static final List<PathPattern> PLAIN =
            Arrays.stream(PAGES).map(PathPatternParser.defaultInstance::parse).toList();

    private PublicPaths() {}

    static String[] all() {
        var all = Arrays.copyOf(PAGES, PAGES.length + FILES.length);
        System.arraycopy(FILES, 0, all, PAGES.length, FILES.length);
        return all;
    }

    static boolean isPlainPage(String path) {
        var container = PathContainer.parsePath(path);
        return PLAIN.stream().anyMatch(pattern -> pattern.matches(container));
    }
}
