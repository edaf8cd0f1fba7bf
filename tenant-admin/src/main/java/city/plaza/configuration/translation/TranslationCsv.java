package city.plaza.configuration.translation;

import city.plaza.shared.InvalidInput;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Texts side by side as a spreadsheet opens them: {@code part,thing,text}, the source, the target.
 *
 * <p>A cell that a spreadsheet would take for a formula begins with an apostrophe, which goes again when the file comes
 * back; so does what a spreadsheet does to line ends.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
public final class TranslationCsv {

    private static final List<String> HEAD = List.of("part", "thing", "text");
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);
    /** Spreadsheets read a file as UTF-8 only if it begins with this. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TranslationCsv() {}

    public static byte[] write(List<TranslationRow> rows, Locale source, Locale target) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var out = CSVFormat.RFC4180.print(text)) {
            out.printRecord(HEAD.get(0), HEAD.get(1), HEAD.get(2), source.toLanguageTag(), target.toLanguageTag());
            for (var row : rows) {
                out.printRecord(
                        row.part().code(),
                        guarded(row.key()),
                        row.path(),
                        guarded(row.source()),
                        guarded(row.target()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws InvalidInput naming {@code file} if it is not such a file, or of another language */
    public static List<TranslatedText> read(byte[] file, Locale target) {
        var text = text(file);
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            var records = parser.iterator();
            requireColumns(records.hasNext() ? List.of(records.next().values()) : List.of(), target);
            var rows = new ArrayList<TranslatedText>();
            while (records.hasNext()) {
                long line = parser.getCurrentLineNumber() + 1;
                var values = records.next();
                if (values.stream().anyMatch(value -> !value.isBlank())) {
                    rows.add(row(Long.toString(line), values));
                }
            }
            return rows;
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException e) {
            throw new InvalidInput("file", "error.translations.not-csv");
        }
    }

    private static TranslatedText row(String line, CSVRecord values) {
        if (values.size() < HEAD.size() + 2) {
            return new TranslatedText(line, values.get(0), "", "", "", "", "error.translations.short-row");
        }
        return new TranslatedText(
                line,
                values.get(0).strip(),
                plain(values.get(1)).strip(),
                values.get(2).strip(),
                plain(values.get(3)),
                plain(values.get(4)),
                null);
    }

    private static void requireColumns(List<String> head, Locale target) {
        var names =
                head.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        if (names.size() < HEAD.size() + 2 || !names.subList(0, HEAD.size()).equals(HEAD)) {
            throw new InvalidInput("file", "error.translations.columns", String.join(", ", head));
        }
        requireLanguage(head.get(HEAD.size() + 1), target);
    }

    /** @throws InvalidInput if a file is of another language than the one that is being translated */
    static void requireLanguage(String found, Locale target) {
        if (!Locale.forLanguageTag(found.strip()).equals(target)) {
            throw new InvalidInput("file", "error.translations.other-language", found, target.toLanguageTag());
        }
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInput("file", "error.translations.encoding");
        }
    }

    /** Spreadsheets write a semicolon where the comma stands in numbers. */
    private static char separator(String text) {
        var head = text.lines().findFirst().orElse("");
        return head.contains(";") ? ';' : head.contains("\t") ? '\t' : ',';
    }

    static String guarded(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String plain(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
