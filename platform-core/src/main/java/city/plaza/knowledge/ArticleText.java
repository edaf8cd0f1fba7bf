package city.plaza.knowledge;

import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * An article's Markdown as HTML that is safe on a page of the city, whoever wrote it.
 *
 * <p>HTML in it is shown, not obeyed. Links lead to the web, to mail, to a telephone or within the city's own pages; others
 * and pictures, which would be fetched from elsewhere, become their words. Headings stand below the page's own, without gaps.
 */
public final class ArticleText {

    private static final Pattern ALLOWED = Pattern.compile("(?i)(https?://|mailto:|tel:|/(?![/\\\\]))[^\\p{Cntrl}]*");
    private static final int MAX_NESTING = 20;

    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(MAX_NESTING)
            .postProcessor(ArticleText::made)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .percentEncodeUrls(true)
            .attributeProviderFactory(context -> ArticleText::mark)
            .build();

    private ArticleText() {}

    public static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    private static Node made(Node document) {
        document.accept(new AbstractVisitor() {
            private int level = 1;

            @Override
            public void visit(Heading heading) {
                level = Math.min(Math.min(heading.getLevel() + 1, level + 1), 6);
                heading.setLevel(level);
                visitChildren(heading);
            }

            @Override
            public void visit(Link link) {
                visitChildren(link);
                if (!ALLOWED.matcher(link.getDestination()).matches()) {
                    unwrap(link);
                }
            }

            @Override
            public void visit(Image image) {
                visitChildren(image);
                unwrap(image);
            }
        });
        return document;
    }

    /** Leave what is inside a node in its place. */
    private static void unwrap(Node node) {
        var child = node.getFirstChild();
        while (child != null) {
            var next = child.getNext();
            node.insertBefore(child);
            child = next;
        }
        node.unlink();
    }

    private static void mark(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link link) {
            if (link.getDestination().startsWith("/")) {
                attributes.remove("rel");
            } else {
                attributes.put("rel", "nofollow noopener noreferrer");
            }
        }
    }
}
