package city.plaza.catalog;

import city.plaza.catalog.ServiceAttribute.Choice;
import city.plaza.catalog.ServiceAttribute.Choices;
import city.plaza.catalog.ServiceAttribute.Information;
import city.plaza.catalog.ServiceAttribute.Line;
import city.plaza.catalog.ServiceAttribute.Moment;
import city.plaza.catalog.ServiceAttribute.Paragraph;
import city.plaza.catalog.ServiceAttribute.Question;
import city.plaza.catalog.ServiceAttribute.Value;
import city.plaza.shared.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** What a city asks about a fallen tree: one question of every kind. */
final class Questions {

    static final Choice WHERE = new Choice(
            Question.of("where", text("Where does it lie?")).asRequired().asPublished(),
            List.of(
                    new Value("street", text("On the street")),
                    new Value("house", text("On a house")),
                    new Value("wire", text("On a power line"), text("Stay away and call 911."))));

    static final Moment SINCE =
            new Moment(Question.of("since", text("Since when?")), LocalDateTime.parse("2026-01-01T00:00"), null);

    static final ServiceAttribute.Number LANES = new ServiceAttribute.Number(
            Question.of("lanes", text("How many lanes are blocked?")).shownIf(Condition.equal("where", "street")),
            BigDecimal.ZERO,
            BigDecimal.TEN);

    static final Line HOUSE = new Line(
            Question.of("house", text("Which house number?"))
                    .withHelp(text("Such as 12a."))
                    .shownIf(Condition.oneOf("where", "house"))
                    .requiredIf(Condition.answered("since")),
            "\\d+[a-z]?",
            5);

    static final Choices HURT = new Choices(
            Question.of("hurt", text("Is anybody hurt?")),
            List.of(new Value("people", text("People")), new Value("animals", text("Animals"))));

    static final Paragraph WHO = new Paragraph(
            Question.of("who", text("Who is hurt?")).asRequired().shownIf(Condition.answered("hurt")), 20);

    static final Information AMBULANCE = new Information(
            Question.of("ambulance", text("Call 911 for an ambulance."))
                    .shownIf(Condition.equal("hurt", "people"), Condition.not("where", "house")),
            true);

    static final List<ServiceAttribute> ALL = List.of(WHERE, SINCE, LANES, HOUSE, HURT, WHO, AMBULANCE);

    private Questions() {}

    static LocalizedText text(String english) {
        return LocalizedText.of(Locale.ENGLISH, english);
    }
}
