package city.plaza.notification;

import city.plaza.notification.spi.EmailBranding.EmailBrand;
import city.plaza.shared.Languages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An e-mail as an HTML document of its own: no pictures, no scripts, nothing fetched. */
final class HtmlEmail {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");
    private static final String FRAME = frame();

    private HtmlEmail() {}

    static String of(Email email, EmailBrand head) {
        var said = email.quote();
        return filled(Map.ofEntries(
                Map.entry("lang", escaped(email.language().toLanguageTag())),
                Map.entry("dir", Languages.direction(email.language())),
                Map.entry("accent", escaped(head.accent())),
                Map.entry("on-accent", escaped(head.onAccent())),
                Map.entry("subject", escaped(email.subject())),
                Map.entry("sender", escaped(email.sender())),
                Map.entry("heading", escaped(email.heading())),
                Map.entry("greeting", escaped(email.greeting())),
                Map.entry("what", paragraphs(email.what(), "margin:0 0 16px")),
                Map.entry("quote", said == null ? "" : quote(said, head)),
                Map.entry("next-title", escaped(email.nextTitle())),
                Map.entry("next", paragraphs(email.next(), "margin:0 0 8px")),
                Map.entry("link-title", escaped(email.linkTitle())),
                Map.entry("link", escaped(email.link())),
                Map.entry("unsubscribe", email.unsubscribe() == null ? "" : stop(email.unsubscribe())),
                Map.entry("facts", facts(email.facts())),
                Map.entry("footnotes", paragraphs(email.footnotes(), "margin:0 0 8px"))));
    }

    private static String quote(Email.Quote said, EmailBrand head) {
        return "<p style=\"margin:0 0 8px\">" + escaped(said.by()) + "</p>\n<blockquote dir=\"auto\" style=\""
                + "margin:0 0 16px;padding:8px 16px;border-inline-start:4px solid " + escaped(head.accent())
                + ";background:#f3f5f7\">" + lines(said.text()) + "</blockquote>";
    }

    private static String stop(Email.Link stop) {
        return "<p style=\"margin:0 0 8px\"><a href=\"" + escaped(stop.link()) + "\" style=\"color:#4b5560\">"
                + escaped(stop.title()) + "</a></p>";
    }

    private static String facts(List<Email.Entry> facts) {
        return facts.stream()
                .map(fact -> "<tr><th scope=\"row\" style=\"text-align:start;vertical-align:top;"
                        + "padding:4px 0;padding-inline-end:16px;font-weight:600\">" + escaped(fact.label())
                        + "</th><td dir=\"auto\" style=\"padding:4px 0\">" + escaped(fact.value()) + "</td></tr>")
                .collect(Collectors.joining("\n"));
    }

    private static String paragraphs(List<String> texts, String style) {
        return texts.stream()
                .map(text -> "<p style=\"" + style + "\">" + lines(text) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String lines(String text) {
        return text.strip().lines().map(HtmlEmail::escaped).collect(Collectors.joining("<br>\n"));
    }

    /** What is filled in is never looked through for places again. */
    private static String filled(Map<String, String> values) {
        return PLACE.matcher(FRAME)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Objects.requireNonNull(values.get(found.group(1)), found.group(1))));
    }

    static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.chars().forEach(each -> {
            switch (each) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append((char) each);
            }
        });
        return safe.toString();
    }

    private static String frame() {
        var name = "notification-templates/frame.html";
        try (var in = Objects.requireNonNull(HtmlEmail.class.getClassLoader().getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
