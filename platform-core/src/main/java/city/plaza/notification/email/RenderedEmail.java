package city.plaza.notification.email;

/**
 * An e-mail as it is read.
 *
 * @param text as plain text
 * @param html as an HTML document of its own: no pictures, no scripts, nothing fetched
 */
public record RenderedEmail(String subject, String text, String html) {}
