package city.plaza.web.open311.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

/**
 * Statement 25: a body in XML costs no more than its own length, and that is bounded. The figure of it is in
 * docs/benchmarks.md.
 */
class XmlBodyTests {

    private static final int LARGEST = 256 * 1024;

    @Test
    void nothingIsReadBeyondTheMost() {
        var endless = new Endless();
        assertThatThrownBy(() -> XmlBody.read(endless))
                .isInstanceOfSatisfying(
                        Open311Error.class,
                        refused -> assertThat(refused.status()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE));
        assertThat(endless.given).isLessThanOrEqualTo(LARGEST + 1);
    }

    /** However it is declared, and wherever it would be expanded. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE r><r/>",
                "<!DOCTYPE r [<!ENTITY a \"ha\">]><r/>",
                "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><r><c>&b;</c></r>",
                "<!DOCTYPE r [<!ENTITY % p SYSTEM \"http://pictures.invalid/p\"> %p;]><r/>",
                "<!DOCTYPE r SYSTEM \"http://pictures.invalid/r.dtd\"><r/>",
                "<!DOCTYPE r PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"http://pictures.invalid/r.dtd\"><r/>",
                "<!DOCTYPE r [<!ATTLIST r a CDATA \"x\">]><r/>",
                "<r><c>&undeclared;</c></r>",
                "<r xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"http://pictures.invalid/\"/></r>",
                "<r xmlns=\"urn:any\"/>"
            })
    void nothingIsDeclaredExpandedOrIncluded(String body) {
        assertRefused(body);
    }

    @Test
    void elementsAreCountedInDepthAndInAll() throws IOException {
        assertThat(read(nested(8))).containsEntry("e7", List.of("x"));
        assertRefused(nested(9));
        assertThat(read(many(999))).hasSize(1).extractingByKey("a").asList().hasSize(999);
        assertRefused(many(1_000));
    }

    @Test
    void anElementWithoutEndOfAttributesIsRefused() {
        var attributes = new StringBuilder("<r");
        for (int at = 0; at < 20_000; at++) {
            attributes.append(" a").append(at).append("=\"\"");
        }
        assertRefused(attributes.append("/>").toString());
        assertRefused("<" + "n".repeat(100_000) + "/>");
    }

    /** A character that stands for itself is shorter than what is read of it. */
    @Test
    void whatIsReadIsNeverMoreThanWhatWasSent() throws IOException {
        var body = "<r><a>" + "&amp;&#x41;".repeat(20_000) + "</a><b>" + "<![CDATA[&]]>".repeat(2_000) + "</b></r>";
        int length = read(body).values().stream()
                .flatMap(Collection::stream)
                .mapToInt(String::length)
                .sum();
        assertThat(length).isEqualTo(42_000).isLessThan(body.length());
    }

    private static Map<String, List<String>> read(String body) throws IOException {
        return XmlBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertRefused(String body) {
        assertThatThrownBy(() -> read(body))
                .as(body.substring(0, Math.min(80, body.length())))
                .isInstanceOfSatisfying(
                        Open311Error.class,
                        refused -> assertThat(refused.status()).isEqualTo(HttpStatus.BAD_REQUEST));
    }

    private static String nested(int depth) {
        var body = new StringBuilder();
        for (int at = 0; at < depth; at++) {
            body.append("<e").append(at).append('>');
        }
        body.append('x');
        for (int at = depth - 1; at >= 0; at--) {
            body.append("</e").append(at).append('>');
        }
        return body.toString();
    }

    private static String many(int elements) {
        return "<r>" + "<a>x</a>".repeat(elements) + "</r>";
    }

    /** Somebody who sends and sends. */
    private static final class Endless extends InputStream {

        private long given;

        @Override
        public int read() {
            given++;
            return ' ';
        }

        @Override
        public int read(byte[] buffer, int from, int most) {
            java.util.Arrays.fill(buffer, from, from + most, (byte) ' ');
            given += most;
            return most;
        }
    }
}
