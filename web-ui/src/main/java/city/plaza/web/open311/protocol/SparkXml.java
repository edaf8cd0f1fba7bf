package city.plaza.web.open311.protocol;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes answers as XML. */
final class SparkXml {

    private static final String ENCODING = "utf-8";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final int REPLACEMENT = 0xFFFD;

    private final XMLStreamWriter out;

    private SparkXml(XMLStreamWriter out) {
        this.out = out;
    }

    static byte[] write(Spark.Document document) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(ENCODING, "1.0");
            new SparkXml(out).element(document.root(), document.content());
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Cannot write XML to memory", e);
        }
        return bytes.toByteArray();
    }

    private void element(String name, Spark value) throws XMLStreamException {
        out.writeStartElement(name);
        switch (value) {
            case Spark.Text(var text) -> {
                if (text != null) {
                    out.writeCharacters(allowed(text));
                }
            }
            case Spark.Flag(var is) -> out.writeCharacters(Boolean.toString(is));
            case Spark.Figure(var number) ->
                out.writeCharacters(BigDecimal.valueOf(number).toPlainString());
            case Spark.Code(var number) -> out.writeCharacters(Integer.toString(number));
            case Spark.Many many -> {
                for (var member : many.members()) {
                    element(many.child(), member);
                }
            }
            case Spark.Fields fields -> {
                for (var each : fields.values().entrySet()) {
                    element(each.getKey(), each.getValue());
                }
            }
        }
        out.writeEndElement();
    }

    /** People paste characters that no XML document may have, not even escaped. */
    private static String allowed(String text) {
        return text.codePoints().allMatch(SparkXml::isAllowed)
                ? text
                : text.codePoints()
                        .map(each -> isAllowed(each) ? each : REPLACEMENT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
