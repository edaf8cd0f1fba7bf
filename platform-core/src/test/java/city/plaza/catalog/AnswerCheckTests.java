package city.plaza.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceAttribute.Line;
import city.plaza.catalog.ServiceAttribute.Question;
import city.plaza.shared.InvalidInput;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerCheckTests {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    /** What is answered; then what is asked (required with !), what is wrong, and what stops the form. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                | where! since hurt                 | where:required            | -
            where=street                     | where! since lanes hurt           | -                         | -
            where=street lanes=2             | where! since lanes hurt           | -                         | -
            where=street lanes=11            | where! since lanes hurt           | lanes:number-most         | -
            where=street lanes=-1            | where! since lanes hurt           | lanes:number-least        | -
            where=street lanes=two           | where! since lanes hurt           | lanes:number              | -
            where=street lanes=1,2 lanes=3   | where! since lanes hurt           | lanes:only-one            | -
            where=house                      | where! since house hurt           | -                         | -
            where=house since=2026-05-01     | where! since house! hurt          | house:required            | -
            where=house since=2025-05-01     | where! since house hurt           | since:moment-earliest     | -
            where=house since=yesterday      | where! since house hurt           | since:moment              | -
            where=house house=12a            | where! since house hurt           | -                         | -
            where=house house=a12            | where! since house hurt           | house:form                | -
            where=house house=123456         | where! since house hurt           | house:too-long            | -
            where=moon                       | where! since hurt                 | where:choice              | -
            where=street hurt=animals        | where! since lanes hurt who!      | who:required              | -
            where=street hurt=robots         | where! since lanes hurt           | hurt:choice               | -
            where=house hurt=people who=Rosa | where! since house hurt who!      | -                         | -
            where=street hurt=animals hurt=people who=Rosa | where! since lanes hurt who! ambulance | ambulance:stopped | Call 911 for an ambulance.
            where=wire house=1               | where!                            | where:stopped             | Stay away and call 911.
            """)
    void asksWhatTheAnswersCallFor(String said, String asked, String wrong, String stopped) {
        var sheet = sheet(said);
        assertThat(sheet.asked().stream()
                        .map(each -> each.attribute().code() + (each.required() ? "!" : ""))
                        .toList())
                .containsExactly(asked.split(" "));
        assertThat(sheet.problems().stream().map(AnswerCheckTests::brief).toList())
                .isEqualTo(wrong == null ? List.of() : List.of(wrong));
        assertThat(sheet.stop()).isEqualTo(stopped == null ? null : Questions.text(stopped));
    }

    @Test
    void dropsAnswersToWhatIsNotAsked() {
        assertThat(sheet("where=street house=12a lanes=2 pet=cat").answers())
                .isEqualTo(Map.of("where", List.of("street"), "lanes", List.of("2")));
    }

    @Test
    void anAnswerThatIsHiddenUncoversNothing() {
        var ask = List.<ServiceAttribute>of(
                Questions.WHERE,
                Questions.LANES,
                new Line(Question.of("why", Questions.text("Why?")).shownIf(Condition.answered("lanes")), null, null));
        assertThat(AnswerCheck.of(ask, said("where=house lanes=2 why=wind"), CHICAGO)
                        .asks("why"))
                .isFalse();
        assertThat(AnswerCheck.of(ask, said("where=street lanes=2 why=wind"), CHICAGO)
                        .asks("why"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            where=street lanes=02.50     | lanes | 2.5
            where=street lanes='2,5'     | lanes | 2.5
            where=street lanes=٣         | lanes | 3
            where=street since=2026-05-01T17:30       | since | 2026-05-01T17:30-05:00
            where=street since=2026-05-01T22:30Z      | since | 2026-05-01T17:30-05:00
            where=street since=2026-05-01T22:30:59+00:00 | since | 2026-05-01T17:30-05:00
            where=street since=2026-01-15             | since | 2026-01-15T00:00-06:00
            where=street hurt=animals hurt=people who=A | hurt | people
            """)
    void bringsAnswersIntoOneForm(String said, String code, String first) {
        assertThat(sheet(said.replace("'", "")).answers().get(code)).first().isEqualTo(first);
    }

    @Test
    void aPatternThatOtherEnginesNeverFinishIsAnsweredAtOnce() {
        var evil = new Line(Question.of("evil", Questions.text("Evil")), "(a*)*(a*)*(a*)*(a*)*(a*)*(a*)*b", 250);
        assertThat(new AttributeProblems(List.of(evil)).find()).isEmpty();
        assertThat(AnswerCheck.of(List.of(evil), Map.of("evil", List.of("a".repeat(250))), CHICAGO)
                        .problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactly(AnswerSheet.field("evil"));
        assertThat(AnswerCheck.of(List.of(evil), Map.of("evil", List.of("a".repeat(249) + "b")), CHICAGO)
                        .problems())
                .isEmpty();
    }

    @Test
    void aPatternThatLooksBackIsRefusedWhereItIsWritten() {
        var evil = new Line(Question.of("evil", Questions.text("Evil")), "(a*)\\1b", 250);
        assertThat(new AttributeProblems(List.of(evil)).find())
                .extracting(InvalidInput.Problem::translationKey)
                .containsExactly("error.attribute.pattern");
    }

    private static AnswerSheet sheet(String said) {
        return AnswerCheck.of(Questions.ALL, said(said), CHICAGO);
    }

    private static Map<String, List<String>> said(String pairs) {
        var said = new LinkedHashMap<String, List<String>>();
        if (pairs != null) {
            Arrays.stream(pairs.split(" "))
                    .map(pair -> pair.split("=", 2))
                    .forEach(pair -> said.computeIfAbsent(pair[0], code -> new java.util.ArrayList<>())
                            .add(pair[1]));
        }
        return said;
    }

    private static String brief(InvalidInput.Problem problem) {
        return problem.field().replaceAll("attribute\\[(.*)]", "$1")
                + problem.translationKey().replace("error.answer.", ":");
    }
}
