package city.plaza.web.security;

/** What a page may load and run: plain pages nothing inline, Vaadin's pages what Vaadin needs besides. */
final class ContentPolicy {

    static final String NAME = "Content-Security-Policy";

    /** The description of the interfaces, which sets styles where they apply. */
    private static final String DOCS = "/api/docs";

    /** Pictures and tiles may come from wherever a city keeps them, as long as that is encrypted. */
    private static final String COMMON =
            "; img-src 'self' data: blob: https:; connect-src 'self' https:; worker-src 'self' blob:; manifest-src 'self'"
                    + "; object-src 'none'; frame-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self' ";

    private static final String PLAIN = "default-src 'none'; script-src 'self'; font-src 'self'; style-src 'self'";

    private final String signIn;

    /** @param signIn the origin forms may lead to beside our own */
    ContentPolicy(String signIn) {
        this.signIn = signIn;
    }

    /** The policy of whatever is no page of Vaadin's. */
    String of(String path) {
        return PLAIN + (path.startsWith(DOCS) ? " 'unsafe-inline'" : "") + COMMON + signIn;
    }

    /**
     * The policy of one page of Vaadin's. Flow runs what the server sends by compiling it, up to version 25.3, and its
     * components write styles into the page.
     *
     * @param nonce by which the page's own scripts are told from others'; never the same twice
     * @see <a href="https://vaadin.com/docs/v25/flow/security/advanced-topics/strict-csp">Vaadin on strict policies</a>
     */
    String ofVaadin(String nonce) {
        return "default-src 'self'; script-src 'self' 'unsafe-eval' 'nonce-" + nonce
                + "'; style-src 'self' 'unsafe-inline'; font-src 'self' data:" + COMMON + signIn;
    }
}
