package city.plaza.branding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * An SVG rewritten with nothing in it but shapes, text and colours.
 *
 * <p>What drawing programs leave behind is dropped; what acts, or fetches something, makes the whole drawing refused, so
 * that nobody is surprised by a sign that looks other than in their program.
 *
 * @see <a href="https://www.w3.org/TR/SVG2/">SVG 2</a>
 */
final class CleanSvg {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final int MAX_ELEMENTS = 3_000;
    private static final int MAX_NESTING = 40;

    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "style");
    /** Says something about the drawing, and draws nothing. */
    private static final Set<String> DROPPED = Set.of("metadata");

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "class",
            "style",
            "viewBox",
            "width",
            "height",
            "preserveAspectRatio",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "fx",
            "fy",
            "dx",
            "dy",
            "d",
            "points",
            "transform",
            "pathLength",
            "fill",
            "fill-opacity",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-opacity",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-dasharray",
            "stroke-dashoffset",
            "opacity",
            "color",
            "clip-path",
            "clip-rule",
            "clipPathUnits",
            "mask",
            "maskUnits",
            "maskContentUnits",
            "offset",
            "stop-color",
            "stop-opacity",
            "gradientUnits",
            "gradientTransform",
            "spreadMethod",
            "font-family",
            "font-size",
            "font-weight",
            "font-style",
            "letter-spacing",
            "text-anchor",
            "dominant-baseline",
            "vector-effect",
            "visibility",
            "display",
            "version");

    private static final Pattern LOCAL = Pattern.compile("#[\\w.-]{1,100}");
    private static final Pattern ADDRESS =
            Pattern.compile("url\\s*\\(\\s*['\"]?(.*?)['\"]?\\s*\\)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    /** What style sheets fetch, escape or run by. */
    private static final Pattern ACTIVE =
            Pattern.compile("[@\\\\]|expression\\(|behaviou?r:|-moz-binding|image(-set)?\\(|src\\(|javascript:");

    private final XMLStreamReader in;
    private final XMLStreamWriter out;
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder style = new StringBuilder();
    private int elements;

    private CleanSvg(XMLStreamReader in, XMLStreamWriter out) {
        this.in = in;
        this.out = out;
    }

    /** @throws SvgRefused if it is none, or holds what acts or fetches */
    static byte[] of(byte[] file) {
        var bytes = new ByteArrayOutputStream(file.length);
        try {
            var reader = reading().createXMLStreamReader(new ByteArrayInputStream(file));
            var writer = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new CleanSvg(reader, writer).copy();
            return bytes.toByteArray();
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw SvgRefused.broken();
        }
    }

    /** Nothing is fetched, and no entity grows: one that is used makes the file a broken one. */
    private static XMLInputFactory reading() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    private void copy() throws XMLStreamException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
                case XMLStreamConstants.ENTITY_REFERENCE -> throw SvgRefused.broken();
                default -> {
                    // Comments, instructions and document types say nothing to the eye.
                }
            }
        }
        out.flush();
        if (elements == 0) {
            throw SvgRefused.broken();
        }
    }

    private void start() throws XMLStreamException {
        var name = in.getLocalName();
        if (elements == 0 && !(name.equals("svg") && SVG.equals(in.getNamespaceURI()))) {
            throw SvgRefused.broken();
        }
        if (!SVG.equals(in.getNamespaceURI()) || DROPPED.contains(name)) {
            skip();
            return;
        }
        if (!ELEMENTS.contains(name) || "style".equals(open.peek())) {
            throw SvgRefused.element(name);
        }
        if (++elements > MAX_ELEMENTS || open.size() > MAX_NESTING) {
            throw SvgRefused.tooMuch();
        }
        out.writeStartElement(name);
        if (open.isEmpty()) {
            out.writeDefaultNamespace(SVG);
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attribute(name, i);
        }
        open.push(name);
    }

    private void end() throws XMLStreamException {
        if ("style".equals(open.pop())) {
            // Looked at as a whole: what a comment had split must not come together unseen.
            requirePassive(style.toString());
            out.writeCharacters(style.toString());
            style.setLength(0);
        }
        out.writeEndElement();
    }

    /** Leave out an element with all that is in it. */
    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private void attribute(String element, int index) throws XMLStreamException {
        var name = in.getAttributeLocalName(index);
        var namespace = in.getAttributeNamespace(index);
        var value = in.getAttributeValue(index);
        if (name.toLowerCase(Locale.ROOT).startsWith("on")) {
            throw SvgRefused.attribute(name);
        }
        if (name.equals("href") && (namespace == null || namespace.isEmpty() || XLINK.equals(namespace))) {
            if (!element.endsWith("Gradient") || !LOCAL.matcher(value.strip()).matches()) {
                throw SvgRefused.reference(shortened(value));
            }
            out.writeAttribute("href", value.strip());
        } else if ((namespace == null || namespace.isEmpty()) && ATTRIBUTES.contains(name)) {
            requirePassive(value);
            requireNoClipInClip(name, value);
            out.writeAttribute(name, value);
        }
    }

    /** A clip that is clipped by others that are clipped again takes for ever to draw. */
    private void requireNoClipInClip(String name, String value) {
        boolean inClip = open.contains("clipPath") || open.contains("mask");
        boolean clips = name.equals("clip-path") || name.equals("mask") || name.equals("style");
        if (inClip && clips && ADDRESS.matcher(value).find()) {
            throw SvgRefused.tooMuch();
        }
    }

    private void text() throws XMLStreamException {
        if ("style".equals(open.peek())) {
            style.append(in.getText());
        } else if (!open.isEmpty()) {
            out.writeCharacters(in.getText());
        }
    }

    /** Refuse what fetches anything from outside the drawing, or is written so that this cannot be told. */
    private static void requirePassive(String value) {
        var found = ADDRESS.matcher(value);
        int addresses = 0;
        while (found.find()) {
            addresses++;
            if (!LOCAL.matcher(found.group(1).strip()).matches()) {
                throw SvgRefused.reference(shortened(found.group(1)));
            }
        }
        var plain = value.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        if (plain.split("url\\(", -1).length - 1 != addresses
                || ACTIVE.matcher(plain).find()) {
            throw SvgRefused.reference(shortened(value.strip()));
        }
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
