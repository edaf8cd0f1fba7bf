package city.plaza.configuration.translation;

import city.plaza.configuration.ConfigurationSection;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Texts side by side as translators' programs exchange them: a file for each part, a unit for each text.
 *
 * @see <a href="https://docs.oasis-open.org/xliff/xliff-core/v2.1/os/xliff-core-v2.1-os.html">XLIFF 2.1</a>
 */
public final class TranslationXliff {

    static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

    private final XMLStreamWriter out;

    private TranslationXliff(XMLStreamWriter out) {
        this.out = out;
    }

    public static byte[] write(List<TranslationRow> rows, Locale source, Locale target) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new TranslationXliff(out).document(rows, source, target);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private void document(List<TranslationRow> rows, Locale source, Locale target) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        line(0);
        out.writeStartElement("xliff");
        out.writeDefaultNamespace(NAMESPACE);
        out.writeAttribute("version", "2.1");
        out.writeAttribute("srcLang", source.toLanguageTag());
        out.writeAttribute("trgLang", target.toLanguageTag());
        var byPart = rows.stream().collect(Collectors.groupingBy(TranslationRow::part));
        for (var section : ConfigurationSection.all()) {
            if (byPart.containsKey(section)) {
                file(section, byPart.get(section), source);
            }
        }
        line(0);
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void file(ConfigurationSection<?> section, List<TranslationRow> rows, Locale source)
            throws XMLStreamException {
        line(1);
        out.writeStartElement("file");
        out.writeAttribute("id", section.code());
        out.writeAttribute("xml", XMLConstants.XML_NS_URI, "space", "preserve");
        for (var row : rows) {
            unit(row, source);
        }
        line(1);
        out.writeEndElement();
    }

    private void unit(TranslationRow row, Locale source) throws XMLStreamException {
        line(2);
        out.writeStartElement("unit");
        out.writeAttribute("id", UnitId.of(row.key(), row.path()));
        out.writeAttribute("name", row.name());
        if (!row.sourceLanguage().equals(source)) {
            // A file has one source language; what is in another is said, so that nobody wonders.
            out.writeStartElement("notes");
            out.writeStartElement("note");
            out.writeAttribute("category", "language");
            out.writeCharacters(row.sourceLanguage().toLanguageTag());
            out.writeEndElement();
            out.writeEndElement();
        }
        out.writeStartElement("segment");
        out.writeAttribute("state", row.isMissing() ? "initial" : "translated");
        text("source", row.source());
        if (!row.isMissing()) {
            text("target", row.target());
        }
        out.writeEndElement();
        out.writeEndElement();
    }

    private void text(String element, String text) throws XMLStreamException {
        out.writeStartElement(element);
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            if (isXml(point)) {
                out.writeCharacters(Character.toString(point));
            } else {
                out.writeEmptyElement("cp");
                out.writeAttribute("hex", String.format(Locale.ROOT, "%04X", point));
            }
            at += Character.charCount(point);
        }
        out.writeEndElement();
    }

    /** A carriage return would come back as a line feed. */
    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    private void line(int depth) throws XMLStreamException {
        out.writeCharacters("\n" + " ".repeat(depth));
    }

    /** A text's key and path as an XML name token, since programs keep a unit's id and not always its name. */
    static final class UnitId {

        private UnitId() {}

        static String of(String key, String path) {
            return encoded(key) + ":" + encoded(path);
        }

        /** Key and path; two empty texts for what is no id of ours. */
        static List<String> read(String id) {
            int colon = id.indexOf(':');
            return colon < 0
                    ? List.of("", "")
                    : List.of(decoded(id.substring(0, colon)), decoded(id.substring(colon + 1)));
        }

        private static String encoded(String text) {
            var id = new StringBuilder();
            for (char each : text.toCharArray()) {
                if (each < 0x80 && Character.isLetterOrDigit(each) || each == '-' || each == '.') {
                    id.append(each);
                } else {
                    id.append(String.format(Locale.ROOT, "_%04x", (int) each));
                }
            }
            return id.toString();
        }

        private static String decoded(String id) {
            var text = new StringBuilder();
            for (int at = 0; at < id.length(); at++) {
                if (id.charAt(at) == '_' && at + 5 <= id.length()) {
                    text.append((char) Integer.parseInt(id.substring(at + 1, at + 5), 16));
                    at += 4;
                } else {
                    text.append(id.charAt(at));
                }
            }
            return text.toString();
        }
    }
}
