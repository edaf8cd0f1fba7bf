package city.plaza.catalog;

import city.plaza.catalog.ServiceAttribute.Choice;
import city.plaza.catalog.ServiceAttribute.Choices;
import city.plaza.catalog.ServiceAttribute.Datatype;
import city.plaza.catalog.ServiceAttribute.Information;
import city.plaza.catalog.ServiceAttribute.Line;
import city.plaza.catalog.ServiceAttribute.Moment;
import city.plaza.catalog.ServiceAttribute.Paragraph;
import city.plaza.catalog.ServiceAttribute.Question;
import city.plaza.catalog.ServiceAttribute.Value;
import city.plaza.shared.LocalizedText;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An attribute as it stands in a file, key by key; what is left out is no, none or empty. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttributeYaml(
        String code,
        Datatype datatype,
        LocalizedText label,
        @Nullable LocalizedText help,
        @Nullable Boolean required,
        @JsonProperty("public") @Nullable Boolean published,
        @Nullable List<Condition> showIf,
        @Nullable List<Condition> requireIf,
        @Nullable List<Value> values,
        @Nullable String pattern,
        @Nullable Integer longest,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable LocalDateTime earliest,
        @Nullable LocalDateTime latest,
        @Nullable Boolean stop) {

    public AttributeYaml {
        help = help == null || help.isEmpty() ? null : help;
        required = Boolean.TRUE.equals(required) ? true : null;
        published = Boolean.TRUE.equals(published) ? true : null;
        stop = Boolean.TRUE.equals(stop) ? true : null;
        showIf = orNull(showIf);
        requireIf = orNull(requireIf);
        values = orNull(values);
    }

    static AttributeYaml of(ServiceAttribute attribute) {
        var question = attribute.question();
        return new AttributeYaml(
                question.code(),
                attribute.datatype(),
                question.label(),
                question.help(),
                question.required(),
                question.published(),
                question.showIf(),
                question.requireIf(),
                attribute.values(),
                attribute instanceof Line line ? line.pattern() : null,
                attribute instanceof Line line
                        ? line.longest()
                        : attribute instanceof Paragraph paragraph ? paragraph.longest() : null,
                attribute instanceof ServiceAttribute.Number number ? number.least() : null,
                attribute instanceof ServiceAttribute.Number number ? number.most() : null,
                attribute instanceof Moment moment ? moment.earliest() : null,
                attribute instanceof Moment moment ? moment.latest() : null,
                attribute instanceof Information information && information.stop());
    }

    ServiceAttribute attribute() {
        var question = new Question(
                code,
                label,
                help == null ? LocalizedText.empty() : help,
                required != null,
                published != null,
                orNone(showIf),
                orNone(requireIf));
        var attribute = switch (datatype) {
            case STRING -> new Line(question, pattern, longest);
            case TEXT -> new Paragraph(question, longest);
            case NUMBER -> new ServiceAttribute.Number(question, least, most);
            case DATETIME -> new Moment(question, earliest, latest);
            case SINGLEVALUELIST -> new Choice(question, orNone(values));
            case MULTIVALUELIST -> new Choices(question, orNone(values));
            case INFORMATION -> new Information(question, stop != null);
        };
        // Whatever its kind does not keep would be lost without a word.
        if (!Objects.equals(of(attribute), this)) {
            throw new IllegalArgumentException("Attribute " + code + " has a key that "
                    + datatype.name().toLowerCase(java.util.Locale.ROOT) + " does not know");
        }
        return attribute;
    }

    private static <T> @Nullable List<T> orNull(@Nullable List<T> list) {
        return list == null || list.isEmpty() ? null : List.copyOf(list);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
