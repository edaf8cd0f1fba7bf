package city.plaza.web.open311.protocol;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.http.HttpStatus;

/**
 * Reads a body in XML as if it were a form: every element without elements of its own is a parameter.
 *
 * <p>What XML can do beyond that is refused before it is done: no document types, so no entities; no namespaces, so no
 * inclusions.
 */
public final class XmlBody {

    private static final int MAX_BYTES = 256 * 1024;
    private static final int MAX_NESTING = 8;
    private static final int MAX_ELEMENTS = 1_000;
    private static final String ATTRIBUTE = "attribute";

    private final Map<String, List<String>> parameters = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> answers = new ArrayList<>();
    private String code = "";
    private boolean leaf;
    private int elements;

    private XmlBody() {}

    /** @throws Open311Error 400 if it is no such XML, 413 if there is too much of it */
    public static Map<String, List<String>> read(InputStream in) throws IOException {
        var bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new Open311Error(HttpStatus.CONTENT_TOO_LARGE, "open311.error.malformed");
        }
        var body = new XmlBody();
        try {
            var reader = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                body.take(reader, reader.next());
            }
        } catch (XMLStreamException e) {
            throw Open311Error.badRequest("open311.error.xml");
        }
        return body.parameters;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        return factory;
    }

    private void take(XMLStreamReader reader, int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(reader);
            case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                text.append(reader.getText());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                throw new XMLStreamException("Document types are not read");
            default -> {}
        }
    }

    private void begin(XMLStreamReader reader) throws XMLStreamException {
        var namespace = reader.getNamespaceURI();
        if ((namespace != null && !namespace.isEmpty()) || open.size() >= MAX_NESTING || ++elements > MAX_ELEMENTS) {
            throw new XMLStreamException("Not as expected");
        }
        open.push(reader.getLocalName());
        text.setLength(0);
        leaf = true;
    }

    private void end(String name) {
        open.pop();
        if (leaf) {
            value(name, text.toString());
        } else if (name.equals(ATTRIBUTE)) {
            put(ATTRIBUTE + "[" + code + "]", answers);
            answers.clear();
            code = "";
        }
        leaf = false;
        text.setLength(0);
    }

    private void value(String name, String said) {
        if (!ATTRIBUTE.equals(open.peek())) {
            put(name, List.of(said));
        } else if (name.equals("code")) {
            code = said.strip();
        } else {
            answers.add(said);
        }
    }

    private void put(String name, List<String> values) {
        parameters.computeIfAbsent(name, any -> new ArrayList<>()).addAll(values);
    }
}
