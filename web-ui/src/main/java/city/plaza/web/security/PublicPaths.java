package city.plaza.web.security;

import java.util.Arrays;

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

    private PublicPaths() {}

    static String[] all() {
        var all = Arrays.copyOf(PAGES, PAGES.length + FILES.length);
        System.arraycopy(FILES, 0, all, PAGES.length, FILES.length);
        return all;
    }
}
