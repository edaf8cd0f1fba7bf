package city.plaza.catalog;

import city.plaza.catalog.ServiceAttribute.Choice;
import city.plaza.catalog.ServiceAttribute.Choices;
import city.plaza.catalog.ServiceAttribute.Information;
import city.plaza.catalog.ServiceAttribute.Line;
import city.plaza.catalog.ServiceAttribute.Moment;
import city.plaza.catalog.ServiceAttribute.Paragraph;
import city.plaza.catalog.ServiceAttribute.Value;
import city.plaza.shared.InvalidInput;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Normalizes typed answers: numbers without separators, times with the city's offset, keys unchanged. */
final class AnswerReader {

    private static final int MAX_NUMBER_LENGTH = 30;

    private final ZoneId zone;
    private final InvalidInput.Collector problems;

    AnswerReader(ZoneId zone, InvalidInput.Collector problems) {
        this.zone = zone;
        this.problems = problems;
    }

    /** The answers in their normal form; none if anything is wrong with them, which is then said. */
    List<String> read(ServiceAttribute attribute, List<String> typed) {
        if (typed.isEmpty()) {
            return List.of();
        }
        var field = AnswerSheet.field(attribute.code());
        if (typed.size() > 1 && !(attribute instanceof Choices)) {
            return refuse(field, "error.answer.only-one");
        }
        var first = typed.getFirst();
        return switch (attribute) {
            case Line line -> line(line, first, field);
            case Paragraph paragraph ->
                text(first, Optional.ofNullable(paragraph.longest()).orElse(Paragraph.MAX_LENGTH), field);
            case ServiceAttribute.Number number -> number(number, first, field);
            case Moment moment -> moment(moment, first, field);
            case Choice choice -> chosen(choice.values(), typed, field);
            case Choices choices -> chosen(choices.values(), typed, field);
            case Information information -> List.of();
        };
    }

    private List<String> line(Line line, String typed, String field) {
        var words = text(
                typed.replaceAll("\\s+", " "),
                Optional.ofNullable(line.longest()).orElse(Line.MAX_LENGTH),
                field);
        var pattern = line.pattern();
        return pattern == null || words.stream().allMatch(each -> AnswerPattern.fits(pattern, each))
                ? words
                : refuse(field, "error.answer.form");
    }

    private List<String> text(String typed, int longest, String field) {
        return typed.length() > longest
                ? refuse(field, "error.answer.too-long", typed.length(), longest)
                : List.of(typed);
    }

    private List<String> number(ServiceAttribute.Number attribute, String typed, String field) {
        var number = number(typed);
        if (number.isEmpty()) {
            return refuse(field, "error.answer.number");
        }
        var least = attribute.least();
        if (least != null && number.get().compareTo(least) < 0) {
            return refuse(field, "error.answer.number-least", least);
        }
        var most = attribute.most();
        if (most != null && number.get().compareTo(most) > 0) {
            return refuse(field, "error.answer.number-most", most);
        }
        return List.of(number.get().toPlainString());
    }

    /** A number as people write it: digits of any script, a comma or a dot before the fraction. */
    static Optional<BigDecimal> number(String typed) {
        if (typed.length() > MAX_NUMBER_LENGTH) {
            return Optional.empty();
        }
        var plain = typed.strip()
                .codePoints()
                .mapToObj(sign -> Character.isDigit(sign)
                        ? String.valueOf(Character.digit(sign, 10))
                        : sign == ',' || sign == '٫' ? "." : Character.toString(sign))
                .collect(Collectors.joining());
        return plain.matches("[+-]?\\d+(\\.\\d+)?")
                ? Optional.of(new BigDecimal(plain)).map(AnswerReader::plain)
                : Optional.empty();
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private List<String> moment(Moment attribute, String typed, String field) {
        var read = moment(typed);
        if (read.isEmpty()) {
            return refuse(field, "error.answer.moment");
        }
        var at = read.get().atZoneSameInstant(zone).toLocalDateTime();
        if (attribute.earliest() != null && at.isBefore(attribute.earliest())) {
            return refuse(field, "error.answer.moment-earliest", format(attribute.earliest()));
        }
        if (attribute.latest() != null && at.isAfter(attribute.latest())) {
            return refuse(field, "error.answer.moment-latest", format(attribute.latest()));
        }
        return List.of(read.get().toString());
    }

    /** A time with its own offset, or one of the city's clock, or a day, which stands for its beginning. */
    private Optional<OffsetDateTime> moment(String typed) {
        try {
            if (typed.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return Optional.of(LocalDate.parse(typed).atStartOfDay(zone).toOffsetDateTime());
            }
            var at = typed.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(typed).atZoneSameInstant(zone)
                    : LocalDateTime.parse(typed).atZone(zone);
            return Optional.of(at.toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String format(LocalDateTime at) {
        return at.truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ');
    }

    private List<String> chosen(List<Value> values, List<String> typed, String field) {
        var keys = values.stream().map(Value::key).toList();
        return keys.containsAll(typed)
                ? keys.stream().filter(typed::contains).toList()
                : refuse(field, "error.answer.choice");
    }

    private List<String> refuse(String field, String key, Object... arguments) {
        problems.add(field, key, arguments);
        return List.of();
    }
}
