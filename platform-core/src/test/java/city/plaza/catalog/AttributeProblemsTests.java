package city.plaza.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceAttribute.Choice;
import city.plaza.catalog.ServiceAttribute.Information;
import city.plaza.catalog.ServiceAttribute.Line;
import city.plaza.catalog.ServiceAttribute.Moment;
import city.plaza.catalog.ServiceAttribute.Question;
import city.plaza.catalog.ServiceAttribute.Value;
import city.plaza.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributeProblemsTests {

    @Test
    void findsNothingWrongWithGoodQuestions() {
        assertThat(found(Questions.ALL.toArray(ServiceAttribute[]::new))).isEmpty();
    }

    @Test
    void namesCodesThatAreWrongOrUsedTwice() {
        assertThat(found(line("a b"), line("tag"), line("tag")))
                .containsExactly(
                        "attributes[a b].code error.attribute.code-form",
                        "attributes[tag].code error.attribute.code-twice");
    }

    @Test
    void refusesQuestionsWithoutWords() {
        assertThat(found(new Line(Question.of("tag", LocalizedText.empty()), null, null)))
                .containsExactly("attributes[tag].label error.attribute.no-label");
    }

    @Test
    void refusesListsThatOfferNothingOrTheSameTwice() {
        var two = List.of(value("x", "X"), value("x", "Y"), value(" y", "Y"), value("z", ""));
        assertThat(found(choice("none", List.of()), choice("twice", two)))
                .containsExactly(
                        "attributes[none].values error.attribute.no-values",
                        "attributes[twice].values error.attribute.key-twice",
                        "attributes[twice].values error.attribute.key-form",
                        "attributes[twice].values error.attribute.no-name");
    }

    @Test
    void refusesRangesThatHoldNothingAndPatternsThatMeanNothing() {
        var number = new ServiceAttribute.Number(
                Question.of("n", Questions.text("N")), BigDecimal.TEN, BigDecimal.valueOf(9));
        var moment = new Moment(
                Question.of("m", Questions.text("M")),
                LocalDateTime.parse("2026-02-01T00:00"),
                LocalDateTime.parse("2026-01-01T00:00"));
        assertThat(found(number, moment, new Line(Question.of("p", Questions.text("P")), "(", 0)))
                .containsExactly(
                        "attributes[n].most error.attribute.range",
                        "attributes[m].latest error.attribute.range",
                        "attributes[p].longest error.attribute.longest",
                        "attributes[p].pattern error.attribute.pattern");
    }

    @Test
    void conditionsLookBackAtAnswersThatExist() {
        var note = new Information(Question.of("note", Questions.text("Note")), false);
        assertThat(found(
                        Questions.WHERE,
                        note,
                        line("unknown", Condition.answered("nosuch")),
                        line("itself", Condition.answered("itself")),
                        line("forward", Condition.answered("back")),
                        line("back", Condition.answered("forward")),
                        line("told", Condition.answered("note")),
                        line("key", Condition.equal("where", "moon")),
                        line("empty", Condition.oneOf("where"))))
                .containsExactly(
                        "attributes[unknown].showIf error.attribute.condition-unknown",
                        "attributes[itself].showIf error.attribute.condition-later",
                        "attributes[forward].showIf error.attribute.condition-later",
                        "attributes[told].showIf error.attribute.condition-without-answer",
                        "attributes[key].showIf error.attribute.condition-value",
                        "attributes[empty].showIf error.attribute.condition-values");
    }

    private static List<String> found(ServiceAttribute... attributes) {
        return new AttributeProblems(Arrays.asList(attributes))
                .find().stream()
                        .map(each -> each.field() + " " + each.translationKey())
                        .toList();
    }

    private static Line line(String code, Condition... conditions) {
        return new Line(Question.of(code, Questions.text(code)).shownIf(conditions), null, null);
    }

    private static Choice choice(String code, List<Value> values) {
        return new Choice(Question.of(code, Questions.text(code)), values);
    }

    private static Value value(String key, String name) {
        return new Value(key, Questions.text(name));
    }
}
