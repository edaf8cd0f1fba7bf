package city.plaza.configuration.translation;

import city.plaza.shared.InvalidInput;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a translator's program made of a {@link TranslationXliff}: it may have split texts into segments, marked
 * words in them, and added notes and things of its own.
 */
public final class XliffReader {

    /** What stands around words without being any of them. */
    private static final Set<String> MARKERS = Set.of("mrk", "sm", "em");

    private final XMLStreamReader in;
    private final List<TranslatedText> texts = new ArrayList<>();
    private String part = "";

    private XliffReader(XMLStreamReader in) {
        this.in = in;
    }

    /** @throws InvalidInput naming {@code file} if it is no XLIFF 2, or of another language */
    public static List<TranslatedText> read(byte[] file, Locale target) {
        var factory = XMLInputFactory.newFactory();
        // Nothing is fetched, and nothing grows.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            var reader = new XliffReader(factory.createXMLStreamReader(new ByteArrayInputStream(file)));
            reader.document(target);
            return reader.texts;
        } catch (XMLStreamException | NumberFormatException e) {
            throw new InvalidInput("file", "error.translations.not-xliff");
        }
    }

    private void document(Locale target) throws XMLStreamException {
        boolean root = true;
        while (in.hasNext()) {
            if (in.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (root) {
                requireXliff(target);
                root = false;
            } else if (isOurs("file")) {
                part = attribute("id");
            } else if (isOurs("unit")) {
                unit();
            } else if (!isOurs("group")) {
                skip();
            }
        }
    }

    private void requireXliff(Locale target) {
        if (!isOurs("xliff") || !attribute("version").startsWith("2.")) {
            throw new InvalidInput("file", "error.translations.not-xliff");
        }
        TranslationCsv.requireLanguage(attribute("trgLang"), target);
    }

    private void unit() throws XMLStreamException {
        var id = attribute("id");
        var unit = new Unit();
        while (!isEnd("unit")) {
            in.next();
            if (in.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (isOurs("segment") || isOurs("ignorable")) {
                segment(unit, isOurs("segment"));
            } else {
                skip();
            }
        }
        var place = TranslationXliff.UnitId.read(id);
        texts.add(new TranslatedText(
                id,
                part,
                place.getFirst(),
                place.getLast(),
                unit.source.toString(),
                unit.targets == 0 ? "" : unit.target.toString(),
                unit.problem()));
    }

    private void segment(Unit unit, boolean words) throws XMLStreamException {
        var element = words ? "segment" : "ignorable";
        var source = "";
        String target = null;
        while (!isEnd(element)) {
            in.next();
            if (in.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (isOurs("source")) {
                source = text("source", unit);
            } else if (isOurs("target")) {
                unit.ordered |= in.getAttributeValue(null, "order") != null;
                target = text("target", unit);
            } else {
                skip();
            }
        }
        unit.add(source, target, words);
    }

    private String text(String element, Unit unit) throws XMLStreamException {
        var words = new StringBuilder();
        while (true) {
            switch (in.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    words.append(in.getText());
                case XMLStreamConstants.START_ELEMENT -> {
                    if (isOurs("cp")) {
                        words.appendCodePoint(Integer.parseInt(attribute("hex"), 16));
                    } else {
                        unit.markup |= !MARKERS.contains(in.getLocalName());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (isEnd(element)) {
                        return words.toString();
                    }
                }
                default -> {
                    // Comments and instructions are no words.
                }
            }
        }
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = in.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private boolean isOurs(String name) {
        return in.getLocalName().equals(name) && TranslationXliff.NAMESPACE.equals(in.getNamespaceURI());
    }

    private boolean isEnd(String name) {
        return in.getEventType() == XMLStreamConstants.END_ELEMENT && isOurs(name);
    }

    private String attribute(String name) {
        var value = in.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** What a unit's segments say together. */
    private static final class Unit {
        private final StringBuilder source = new StringBuilder();
        private final StringBuilder target = new StringBuilder();
        private int segments;
        private int targets;
        private boolean markup;
        private boolean ordered;

        void add(String words, @Nullable String translated, boolean segment) {
            source.append(words);
            // What lies between segments is the same in every language unless it is said otherwise.
            target.append(translated == null && !segment ? words : translated == null ? "" : translated);
            segments += segment ? 1 : 0;
            targets += segment && translated != null && !translated.isEmpty() ? 1 : 0;
        }

        @Nullable
        String problem() {
            return markup || ordered
                    ? "error.translations.markup"
                    : targets > 0 && targets < segments ? "error.translations.partly" : null;
        }
    }
}
