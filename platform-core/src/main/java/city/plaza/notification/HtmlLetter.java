package city.plaza.notification;

import city.plaza.notification.spi.Letterheads.Letterhead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A letter as an HTML document of its own: no pictures, no scripts, nothing fetched. */
final class HtmlLetter {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");
    private static final String FRAME = frame();

    private HtmlLetter() {}

    static String of(Letter letter, Letterhead head) {
        var said = letter.said();
        return filled(Map.ofEntries(
                Map.entry("lang", escaped(letter.language().toLanguageTag())),
                Map.entry("dir", LetterWriter.isRightToLeft(letter.language()) ? "rtl" : "ltr"),
                Map.entry("accent", escaped(head.accent())),
                Map.entry("on-accent", escaped(head.onAccent())),
                Map.entry("subject", escaped(letter.subject())),
                Map.entry("sender", escaped(letter.sender())),
                Map.entry("heading", escaped(letter.heading())),
                Map.entry("greeting", escaped(letter.greeting())),
                Map.entry("what", paragraphs(letter.what(), "margin:0 0 16px")),
                Map.entry("said", said == null ? "" : quote(said, head)),
                Map.entry("next-title", escaped(letter.nextTitle())),
                Map.entry("next", paragraphs(letter.next(), "margin:0 0 8px")),
                Map.entry("link-title", escaped(letter.linkTitle())),
                Map.entry("link", escaped(letter.link())),
                Map.entry("stop", letter.stop() == null ? "" : stop(letter.stop())),
                Map.entry("facts", facts(letter.facts())),
                Map.entry("small", paragraphs(letter.small(), "margin:0 0 8px"))));
    }

    private static String quote(Letter.Quote said, Letterhead head) {
        return "<p style=\"margin:0 0 8px\">" + escaped(said.by()) + "</p>\n<blockquote dir=\"auto\" style=\""
                + "margin:0 0 16px;padding:8px 16px;border-inline-start:4px solid " + escaped(head.accent())
                + ";background:#f3f5f7\">" + lines(said.text()) + "</blockquote>";
    }

    private static String stop(Letter.Way stop) {
        return "<p style=\"margin:0 0 8px\"><a href=\"" + escaped(stop.link()) + "\" style=\"color:#4b5560\">"
                + escaped(stop.title()) + "</a></p>";
    }

    private static String facts(List<Letter.Entry> facts) {
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
        return text.strip().lines().map(HtmlLetter::escaped).collect(Collectors.joining("<br>\n"));
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
        try (var in = Objects.requireNonNull(HtmlLetter.class.getClassLoader().getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
