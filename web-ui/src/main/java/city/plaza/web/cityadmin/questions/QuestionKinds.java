package city.plaza.web.cityadmin.questions;

import city.plaza.catalog.ServiceAttribute;
import city.plaza.catalog.ServiceAttribute.Datatype;
import city.plaza.catalog.ServiceAttribute.Question;
import city.plaza.shared.LocalizedText;
import java.util.List;

/** What there is to know of each kind of question before it has words. */
final class QuestionKinds {

    private QuestionKinds() {}

    /** A symbol of {@code icons.svg}. */
    static String icon(Datatype datatype) {
        return switch (datatype) {
            case STRING -> "minus";
            case TEXT -> "menu";
            case NUMBER -> "plus";
            case DATETIME -> "calendar";
            case SINGLEVALUELIST -> "locate";
            case MULTIVALUELIST -> "check";
            case INFORMATION -> "info";
        };
    }

    static ServiceAttribute blank(Datatype datatype) {
        var question = Question.of("", LocalizedText.empty());
        return switch (datatype) {
            case STRING -> new ServiceAttribute.Line(question, null, null);
            case TEXT -> new ServiceAttribute.Paragraph(question, null);
            case NUMBER -> new ServiceAttribute.Number(question, null, null);
            case DATETIME -> new ServiceAttribute.Moment(question, null, null);
            case SINGLEVALUELIST -> new ServiceAttribute.Choice(question, List.of());
            case MULTIVALUELIST -> new ServiceAttribute.Choices(question, List.of());
            case INFORMATION -> new ServiceAttribute.Information(question, false);
        };
    }
}
