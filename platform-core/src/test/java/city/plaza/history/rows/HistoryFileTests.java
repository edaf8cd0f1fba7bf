package city.plaza.history.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.history.ImportRefused;
import city.plaza.history.MappingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are read to their end whatever is in them. */
class HistoryFileTests {

    private static final String MAPPING = """
            id: id
            requested: {column: at}
            type: {constant: other}
            status: {constant: SUBMITTED}
            """;

    @TempDir
    private Path folder;

    @Test
    void aRowIsFoundAtTheLineWhereItBegins() throws IOException {
        assertThat(rows("id,at\r\n1,a\r\n\r\n2,\"two\r\nlines\"\r\n3,c"))
                .containsExactly("2: 1|a", "4: 2|two\r\nlines", "6: 3|c");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
        assertThat(rows("\uFEFFid,at\n1,a\n")).containsExactly("2: 1|a");
    }

    @Test
    void aPackedFileIsKnownByWhatIsInIt() throws IOException {
        var file = folder.resolve("packed.csv");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("id,at\n1,a\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        assertThat(rows(file, MAPPING)).containsExactly("2: 1|a");
    }

    @Test
    void textAfterAClosingQuoteBreaksItsRowOnly() throws IOException {
        assertThat(rows("id,at\n1,\"a\"b,c\n2,d\n"))
                .containsExactly("2: after a closing quotation mark comes text instead of a delimiter", "3: 2|d");
    }

    @Test
    void aQuoteThatIsNeverClosedIsSaidToBeSo() throws IOException {
        assertThat(rows("id,at\n1,a\n2,\"b\n3,c\n"))
                .containsExactly(
                        "2: 1|a",
                        "3: a quotation mark is opened and never closed: nothing up to the end of the file, line 4,"
                                + " could be read");
    }

    @Test
    void anEndlessRowIsRefusedBeforeItFillsTheMemory() throws IOException {
        var file = folder.resolve("endless.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("id,at\n1,\"");
            for (int i = 0; i < 20; i++) {
                out.write("x".repeat(1 << 20));
            }
        }

        assertThatThrownBy(() -> rows(file, MAPPING))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("never closed");
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> rows("id,when\n1,a\n")).hasMessageContaining("has no column at; it has id, when");
        assertThatThrownBy(() -> rows("")).hasMessageContaining("has no row that names its columns");
    }

    @Test
    void columnsWithoutNamesAreCounted() throws IOException {
        var file = folder.resolve("plain.csv");
        Files.writeString(file, "1;a\n2;b\n");

        assertThat(rows(file, """
                format: {delimiter: ";", header: false}
                id: "1"
                requested: {column: "2"}
                type: {constant: other}
                status: {constant: SUBMITTED}
                """)).containsExactly("1: 1|a", "2: 2|b");
    }

    private List<String> rows(String content) throws IOException {
        var file = folder.resolve("file.csv");
        Files.writeString(file, content);
        return rows(file, MAPPING);
    }

    private static List<String> rows(Path path, String mapping) {
        var rows = new ArrayList<String>();
        try (var file = HistoryFile.open(path, MappingFile.read("m", mapping))) {
            for (var row = file.next(); row != null; row = file.next()) {
                rows.add(row.line() + ": "
                        + switch (row) {
                            case HistoryRow.Readable readable ->
                                String.join("|", readable.values().toList());
                            case HistoryRow.Broken broken -> broken.words();
                        });
            }
        }
        return rows;
    }
}
