package city.plaza.branding;

import city.plaza.shared.LocalizedText;
import java.net.URI;

/**
 * A place the foot of every page leads to.
 *
 * @param url an address of the web, or a path of the city's own pages
 */
public record FooterLink(LocalizedText label, String url) {

    private static final int MAX_LENGTH = 500;

    public FooterLink {
        url = url.strip();
    }

    /** Whether a browser can follow it, and ends up on the web and nowhere else. */
    boolean leadsSomewhere() {
        if (url.length() > MAX_LENGTH) {
            return false;
        }
        try {
            var address = URI.create(url);
            return "https".equals(address.getScheme()) || "http".equals(address.getScheme())
                    ? address.getHost() != null
                    : address.getScheme() == null && url.startsWith("/") && !url.startsWith("//");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
