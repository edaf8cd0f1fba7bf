package city.plaza.web.open311;

import city.plaza.catalog.Condition;
import city.plaza.catalog.ServiceAttribute;
import city.plaza.catalog.ServiceAttribute.Information;
import city.plaza.catalog.ServiceType;
import city.plaza.shared.Languages;
import city.plaza.shared.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A service type as Open311 GeoReport v2 shapes it: the entry of its list and its definition, in one language.
 *
 * @param metadata whether it has attributes to ask for
 * @param type {@code realtime}: a request has its number at once; {@code batch}: a token first; {@code blackbox}: neither
 * @param keywords parted by commas
 * @param group what the topic is called
 */
public record Open311Definition(
        String serviceCode,
        String serviceName,
        String description,
        boolean metadata,
        String type,
        String keywords,
        String group,
        List<Attribute> attributes) {

    public Open311Definition {
        attributes = List.copyOf(attributes);
    }

    /**
     * Shape a type.
     *
     * @param languages those to take texts from, the best first
     */
    public static Open311Definition of(ServiceType type, LocalizedText group, List<Locale> languages) {
        var asked = type.attributes();
        return new Open311Definition(
                type.code().value(),
                text(type.name(), languages),
                text(type.presentation().description(), languages),
                !asked.isEmpty(),
                type(type),
                Languages.closest(
                                languages,
                                type.presentation().keywords().keySet().stream()
                                        .map(Locale::forLanguageTag)
                                        .toList())
                        .map(language -> type.presentation().keywords().get(language.toLanguageTag()))
                        .map(words -> String.join(", ", words))
                        .orElse(""),
                text(group, languages),
                IntStream.range(0, asked.size())
                        .mapToObj(at -> Attribute.of(asked.get(at), at + 1, languages))
                        .toList());
    }

    private static String type(ServiceType type) {
        var receipt = type.publication().receipt();
        return receipt == null
                ? "realtime"
                : switch (receipt) {
                    case TOKEN -> "batch";
                    case NOTHING -> "blackbox";
                };
    }

    private static String text(LocalizedText text, List<Locale> languages) {
        return text.in(languages).map(LocalizedText.Localized::text).orElse("");
    }

    /**
     * A question.
     *
     * @param variable false for what only informs
     * @param datatypeDescription how to answer; absent where nothing is said
     * @param order from 1
     * @param dependencies when it is asked, the way Boston extended the format; absent if always, or if the extension
     *     cannot say it
     */
    public record Attribute(
            boolean variable,
            String code,
            String datatype,
            boolean required,
            @Nullable String datatypeDescription,
            int order,
            String description,
            List<Value> values,
            @Nullable Dependencies dependencies) {

        public Attribute {
            values = List.copyOf(values);
        }

        static Attribute of(ServiceAttribute attribute, int order, List<Locale> languages) {
            var question = attribute.question();
            return new Attribute(
                    attribute.asks(),
                    attribute.code(),
                    // The format has no datatype for what asks nothing.
                    attribute instanceof Information
                            ? "string"
                            : attribute.datatype().name().toLowerCase(Locale.ROOT),
                    question.required(),
                    question.help()
                            .in(languages)
                            .map(LocalizedText.Localized::text)
                            .orElse(null),
                    order,
                    text(question.label(), languages),
                    attribute.values().stream()
                            .map(value -> new Value(value.key(), text(value.name(), languages)))
                            .toList(),
                    Dependencies.of(question.showIf()).orElse(null));
        }
    }

    /** An answer to choose. */
    public record Value(String key, String name) {}

    /** @param clause {@code AND} or {@code OR} */
    public record Dependencies(String clause, List<Clause> conditions) {

        public static final String ALL = "AND";
        public static final String ANY = "OR";

        static Optional<Dependencies> of(List<Condition> conditions) {
            if (conditions.isEmpty()
                    || conditions.stream().anyMatch(each -> each.is() == Condition.Comparison.ANSWERED)) {
                return Optional.empty();
            }
            boolean choice = conditions.stream()
                    .anyMatch(each -> each.is() == Condition.Comparison.ONE_OF
                            && each.values().size() > 1);
            return choice && conditions.size() > 1
                    ? Optional.empty()
                    : Optional.of(new Dependencies(
                            choice ? ANY : ALL,
                            conditions.stream()
                                    .flatMap(each -> each.values().stream()
                                            .map(value -> new Clause(each.attribute(), op(each), value)))
                                    .toList()));
        }

        private static String op(Condition condition) {
            return condition.is() == Condition.Comparison.NOT ? "neq" : "eq";
        }
    }

    /** @param op {@code eq} or {@code neq} */
    public record Clause(String attribute, String op, String value) {}
}
