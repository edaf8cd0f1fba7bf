package city.plaza.web.security;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
        "/notice/**",
        "/accessibility",
        "/privacy",
        "/developers",
        "/sign-in",
        "/error"
    };

    /** Each is there, except below the folder, where whoever serves it says so. */
    private static final String[] FILES = {"/assets/**", "/favicon.ico", "/robots.txt"};

    /** What pages load, and what asks how the server is. */
    private static final String[] PARTS = {"/brand/**", "/brand.css", "/geo/**", "/actuator/health/**"};

    private static final List<PathPattern> PUBLIC_FILES =
            Arrays.stream(FILES).map(PathPatternParser.defaultInstance::parse).toList();

    private PublicPaths() {}

    static String[] all() {
        return Stream.of(PAGES, FILES, PARTS).flatMap(Arrays::stream).toArray(String[]::new);
    }

    /** Whether a file stands at a path, or may. */
    static boolean isFile(String path) {
        var container = PathContainer.parsePath(path);
        return PUBLIC_FILES.stream().anyMatch(pattern -> pattern.matches(container));
    }
}
