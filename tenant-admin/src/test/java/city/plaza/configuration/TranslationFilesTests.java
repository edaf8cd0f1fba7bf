package city.plaza.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.catalog.ServiceGroup;
import city.plaza.configuration.translation.Completeness;
import city.plaza.configuration.translation.TranslatedText;
import city.plaza.configuration.translation.TranslationCsv;
import city.plaza.configuration.translation.TranslationImport;
import city.plaza.configuration.translation.TranslationRow;
import city.plaza.configuration.translation.TranslationXliff;
import city.plaza.configuration.translation.Translations;
import city.plaza.configuration.translation.XliffReader;
import city.plaza.department.Department;
import city.plaza.department.DepartmentCode;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What goes out to translators, and what comes back. */
class TranslationFilesTests {

    private static final Locale EN = Locale.ENGLISH;
    private static final Locale AR = Locale.forLanguageTag("ar");

    private static final String HOSTILE = "=HYPERLINK(\"https://evil.example\",\"x\")";

    /** Texts that spreadsheets, XML and hurried translators stumble over. */
    private final CityConfiguration city = CityConfiguration.empty()
            .with(ConfigurationSection.CITY, List.of(new CityBasics(List.of(EN, AR))))
            .with(
                    ConfigurationSection.DEPARTMENTS,
                    List.of(
                            department("works", "Public Works; \"roads\", bridges", "الأشغال العامة"),
                            department("formula", HOSTILE, "+1"),
                            department("apostrophe", "'=already guarded", "'quoted'"),
                            department("lines", "One line\nand <another> & more", "@سطر"),
                            department("dash", "- not a number", "")))
            .with(ConfigurationSection.GROUPS, List.of(new ServiceGroup("streets", "road", text("Streets", ""))));

    private final List<TranslationRow> rows = Translations.rows(city, EN, AR);

    @Test
    void everyTextHasARowInTheOrderOfTheParts() {
        assertThat(rows)
                .extracting(TranslationRow::name)
                .containsExactly(
                        "departments/works/name",
                        "departments/formula/name",
                        "departments/apostrophe/name",
                        "departments/lines/name",
                        "departments/dash/name",
                        "groups/streets/name");
        assertThat(rows.stream().filter(TranslationRow::isMissing).map(TranslationRow::key))
                .containsExactly("dash", "streets");
        var arabic = Completeness.of(AR, rows);
        assertThat(arabic.total()).isEqualTo(new Completeness.Share(4, 6));
        assertThat(arabic.parts()).containsEntry(ConfigurationSection.DEPARTMENTS, new Completeness.Share(4, 5));
    }

    @Test
    void aTextThatIsOnlyThereInAnotherLanguageIsTranslatedFromThat() {
        var onlyArabic = city.with(
                ConfigurationSection.GROUPS, List.of(new ServiceGroup("streets", "road", text("", "الشوارع"))));
        var row = Translations.rows(onlyArabic, EN, Locale.FRENCH).getLast();
        assertThat(row.source()).isEqualTo("الشوارع");
        assertThat(row.sourceLanguage()).isEqualTo(AR);
        assertThat(row.isMissing()).isTrue();
    }

    @Test
    void aSpreadsheetTakesNothingForAFormulaAndGivesEverythingBack() {
        var file = TranslationCsv.write(rows, EN, AR);
        var text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFpart,thing,text,en,ar\r\n");
        assertThat(text).contains("\"'" + HOSTILE.replace("\"", "\"\"") + "\"");
        assertThat(text.lines().flatMap(line -> java.util.Arrays.stream(line.split(","))))
                .noneMatch(cell -> cell.matches("[=+\\-@].*"));
        var back = TranslationCsv.read(file, AR);
        assertThat(back).extracting(TranslatedText::source).containsExactlyElementsOf(sources());
        assertThat(back).extracting(TranslatedText::target).containsExactlyElementsOf(targets());
        assertThat(compared(back)).satisfies(TranslationFilesTests::changesNothing);
    }

    @Test
    void aSpreadsheetMayChangeSeparatorsLineEndsAndTheBeginning() {
        var semicolons =
                "part;thing;text;en;ar\r\ndepartments;lines;name;\"One line\r\nand <another> & more\";سطر\r\n\r\n";
        var back = compared(TranslationCsv.read(semicolons.getBytes(StandardCharsets.UTF_8), AR));
        assertThat(back.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.text()).isEqualTo("سطر"));
        assertThat(back.bad()).isEmpty();
    }

    @Test
    void whatTranslatorsProgramsExchangeIsBuiltAsTheStandardSays() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(TranslationXliff.write(rows, EN, AR)))
                .getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("urn:oasis:names:tc:xliff:document:2.0");
        assertThat(root.getAttribute("version")).isEqualTo("2.1");
        assertThat(root.getAttribute("srcLang")).isEqualTo("en");
        assertThat(root.getAttribute("trgLang")).isEqualTo("ar");
        var files = children(root);
        assertThat(files).extracting(file -> file.getAttribute("id")).containsExactly("departments", "groups");
        for (var file : files) {
            assertThat(file.getLocalName()).isEqualTo("file");
            var ids = new HashSet<String>();
            for (var unit : children(file)) {
                assertThat(unit.getLocalName()).isEqualTo("unit");
                assertThat(unit.getAttribute("id")).matches("[\\w:.-]+");
                assertThat(ids.add(unit.getAttribute("id"))).isTrue();
                var segment = children(unit).getLast();
                assertThat(segment.getLocalName()).isEqualTo("segment");
                assertThat(children(segment).getFirst().getLocalName()).isEqualTo("source");
                assertThat(segment.getAttribute("state"))
                        .isEqualTo(children(segment).size() == 2 ? "translated" : "initial");
            }
        }
    }

    @Test
    void whatTranslatorsProgramsExchangeComesBackAsItWas() {
        var odd = city.with(
                ConfigurationSection.GROUPS,
                List.of(new ServiceGroup("str_eets", "road", text("A\u000B\r\n\uD83D\uDE00 b", "x]]>y"))));
        var all = Translations.rows(odd, EN, AR);
        var back = XliffReader.read(TranslationXliff.write(all, EN, AR), AR);
        assertThat(back).extracting(TranslatedText::name).containsExactlyElementsOf(names(all));
        assertThat(back)
                .extracting(TranslatedText::source)
                .containsExactlyElementsOf(
                        all.stream().map(TranslationRow::source).toList());
        assertThat(back)
                .extracting(TranslatedText::target)
                .containsExactlyElementsOf(
                        all.stream().map(TranslationRow::target).toList());
    }

    @Test
    void programsMaySplitMarkAndAnnotate() {
        var file = xliff("""
                <file id="departments"><unit id="works:name" name="renamed" xmlns:x="urn:x" x:score="9">
                  <x:thing><x:more/></x:thing>
                  <notes><note>Please check</note></notes>
                  <segment id="1" state="final"><source>Public Works; <mrk id="m" type="term">"roads"</mrk>,</source>
                    <target>الأشغال، <mrk id="m" type="term">الطرق</mrk></target></segment>
                  <ignorable><source> </source></ignorable>
                  <segment id="2"><source>bridges</source><target>والجسور</target></segment>
                </unit></file>""");
        assertThat(compared(XliffReader.read(file, AR)).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.text()).isEqualTo("الأشغال، الطرق والجسور"));
    }

    @Test
    void saysWhatChangedMeanwhileAndWhatCannotBeTaken() {
        var file = xliff("""
                <file id="departments">
                  <unit id="works:name"><segment><source>Public Works</source><target>قديم</target></segment></unit>
                  <unit id="gone:name"><segment><source>Harbour</source><target>الميناء</target></segment></unit>
                  <unit id="dash:name"><segment><source>- not a number</source><target>a<pc id="1">b</pc></target></segment></unit>
                  <unit id="lines:name"><segment><source>One</source><target>x</target></segment><segment><source>two</source></segment></unit>
                  <unit id="formula:name"><segment><source>x</source></segment></unit>
                </file>
                <file id="groups"><unit id="streets:name"><segment><source>Streets</source><target>الشوارع</target></segment></unit>
                  <unit id="streets:name"><segment><source>Streets</source><target>طرق</target></segment></unit></file>""");
        var found = compared(XliffReader.read(file, AR));
        assertThat(found.stale())
                .singleElement()
                .satisfies(stale -> assertThat(stale.translatedFrom()).isEqualTo("Public Works"));
        assertThat(found.bad())
                .extracting(bad -> bad.name() + " " + bad.reason())
                .containsExactly(
                        "departments/gone/name error.translations.unknown-text",
                        "departments/dash/name error.translations.markup",
                        "departments/lines/name error.translations.partly",
                        "groups/streets/name error.translations.twice");
        assertThat(found.changes()).extracting(change -> change.row().key()).containsExactly("streets");
        assertThat(found.untranslated()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not a file",
                "<xliff/>",
                "<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'/>",
                "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en' trgLang='fr'/>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                        + "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' trgLang='ar'>&e;</xliff>"
            })
    void refusesWhatIsNoSuchFile(String file) {
        assertThatThrownBy(() -> XliffReader.read(file.getBytes(StandardCharsets.UTF_8), AR))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> TranslationCsv.read(file.getBytes(StandardCharsets.UTF_8), AR))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesASpreadsheetInAnotherAlphabetOrLanguage() {
        assertThatThrownBy(() ->
                        TranslationCsv.read("part,thing,text,en,ar\r\né".getBytes(StandardCharsets.ISO_8859_1), AR))
                .hasMessageContaining("error.translations.encoding");
        assertThatThrownBy(() -> TranslationCsv.read("part,thing,text,en,fr".getBytes(StandardCharsets.UTF_8), AR))
                .hasMessageContaining("error.translations.other-language");
        var short_ =
                TranslationCsv.read("part,thing,text,en,ar\r\ndepartments,works".getBytes(StandardCharsets.UTF_8), AR);
        assertThat(compared(short_).bad())
                .singleElement()
                .satisfies(bad -> assertThat(bad.reason()).isEqualTo("error.translations.short-row"));
    }

    private TranslationImport compared(List<TranslatedText> texts) {
        return Translations.compared(texts, rows, AR);
    }

    private static void changesNothing(TranslationImport file) {
        assertThat(file.changes()).isEmpty();
        assertThat(file.stale()).isEmpty();
        assertThat(file.bad()).isEmpty();
    }

    private List<String> sources() {
        return rows.stream().map(TranslationRow::source).toList();
    }

    private List<String> targets() {
        return rows.stream().map(TranslationRow::target).toList();
    }

    private static List<String> names(List<TranslationRow> rows) {
        return rows.stream().map(TranslationRow::name).toList();
    }

    private static List<Element> children(Element parent) {
        var found = new java.util.ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    private static byte[] xliff(String files) {
        return ("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\" trgLang=\"ar\">"
                        + files + "</xliff>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Department department(String code, String english, String arabic) {
        return new Department(new DepartmentCode(code), code, text(english, arabic), null);
    }

    private static LocalizedText text(String english, String arabic) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("en", english);
        texts.put("ar", arabic);
        return new LocalizedText(texts);
    }
}
