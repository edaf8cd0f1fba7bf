package city.plaza.catalog;

import city.plaza.shared.LocalizedText;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Something a service type asks or says beyond place and description; one kind for each of Open311's datatypes. */
public sealed interface ServiceAttribute {

    /** What every kind has. */
    Question question();

    Datatype datatype();

    /** The same with other texts, each of them handed through. */
    ServiceAttribute translated(UnaryOperator<LocalizedText> texts);

    /** What can be chosen; nothing where people write freely. */
    default List<Value> values() {
        return List.of();
    }

    default String code() {
        return question().code();
    }

    /** Whether it asks for an answer at all. */
    default boolean asks() {
        return datatype() != Datatype.INFORMATION;
    }

    /** As it stands in a file. */
    @JsonValue
    default AttributeYaml written() {
        return AttributeYaml.of(this);
    }

    /** @throws IllegalArgumentException if it says what its datatype does not know */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ServiceAttribute read(AttributeYaml written) {
        return written.attribute();
    }

    /** One line of words. */
    record Line(
            Question question,
            @Nullable String pattern,
            @Nullable Integer longest) implements ServiceAttribute {
        public static final int MAX_LENGTH = 250;

        @Override
        public Datatype datatype() {
            return Datatype.STRING;
        }

        @Override
        public Line translated(UnaryOperator<LocalizedText> texts) {
            return new Line(question.translated(texts), pattern, longest);
        }
    }

    /** Several lines of words. */
    record Paragraph(Question question, @Nullable Integer longest) implements ServiceAttribute {
        public static final int MAX_LENGTH = 4_000;

        @Override
        public Datatype datatype() {
            return Datatype.TEXT;
        }

        @Override
        public Paragraph translated(UnaryOperator<LocalizedText> texts) {
            return new Paragraph(question.translated(texts), longest);
        }
    }

    /** A number. */
    record Number(
            Question question,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most) implements ServiceAttribute {
        @Override
        public Datatype datatype() {
            return Datatype.NUMBER;
        }

        @Override
        public Number translated(UnaryOperator<LocalizedText> texts) {
            return new Number(question.translated(texts), least, most);
        }
    }

    /** A day and a time in the city's zone. */
    record Moment(
            Question question,
            @Nullable LocalDateTime earliest,
            @Nullable LocalDateTime latest) implements ServiceAttribute {
        @Override
        public Datatype datatype() {
            return Datatype.DATETIME;
        }

        @Override
        public Moment translated(UnaryOperator<LocalizedText> texts) {
            return new Moment(question.translated(texts), earliest, latest);
        }
    }

    /** One of several answers. */
    record Choice(Question question, List<Value> values) implements ServiceAttribute {
        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public Datatype datatype() {
            return Datatype.SINGLEVALUELIST;
        }

        @Override
        public Choice translated(UnaryOperator<LocalizedText> texts) {
            return new Choice(question.translated(texts), Value.translated(values, texts));
        }
    }

    /** Any of several answers. */
    record Choices(Question question, List<Value> values) implements ServiceAttribute {
        public Choices {
            values = List.copyOf(values);
        }

        @Override
        public Datatype datatype() {
            return Datatype.MULTIVALUELIST;
        }

        @Override
        public Choices translated(UnaryOperator<LocalizedText> texts) {
            return new Choices(question.translated(texts), Value.translated(values, texts));
        }
    }

    /**
     * Words between the questions; Open311's {@code variable=false}.
     *
     * @param stop whether nothing can be reported while it is shown, such as "call 911"
     */
    record Information(Question question, boolean stop) implements ServiceAttribute {
        @Override
        public Datatype datatype() {
            return Datatype.INFORMATION;
        }

        @Override
        public Information translated(UnaryOperator<LocalizedText> texts) {
            return new Information(question.translated(texts), stop);
        }
    }

    /**
     * What every kind of attribute has.
     *
     * @param code what answers are sent and kept under
     * @param label the question itself; of information, its words
     * @param help how to answer it
     * @param published whether everybody sees the answer
     * @param showIf what earlier answers must be for it to be asked; it is always asked if there is nothing here
     * @param requireIf what earlier answers make it required
     */
    record Question(
            String code,
            LocalizedText label,
            LocalizedText help,
            boolean required,
            boolean published,
            List<Condition> showIf,
            List<Condition> requireIf) {

        public Question {
            showIf = List.copyOf(showIf);
            requireIf = List.copyOf(requireIf);
        }

        public static Question of(String code, LocalizedText label) {
            return new Question(code, label, LocalizedText.empty(), false, false, List.of(), List.of());
        }

        public Question withHelp(LocalizedText words) {
            return new Question(code, label, words, required, published, showIf, requireIf);
        }

        public Question asRequired() {
            return new Question(code, label, help, true, published, showIf, requireIf);
        }

        public Question asPublished() {
            return new Question(code, label, help, required, true, showIf, requireIf);
        }

        public Question shownIf(Condition... conditions) {
            return new Question(code, label, help, required, published, List.of(conditions), requireIf);
        }

        public Question requiredIf(Condition... conditions) {
            return new Question(code, label, help, required, published, showIf, List.of(conditions));
        }

        Question translated(UnaryOperator<LocalizedText> texts) {
            return new Question(code, texts.apply(label), texts.apply(help), required, published, showIf, requireIf);
        }
    }

    /**
     * An answer to choose.
     *
     * @param key what is sent and kept, and never changes
     * @param stop why nothing can be reported after this answer, and what to do instead; absent if it can
     */
    record Value(
            String key,
            LocalizedText name,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalizedText stop) {

        public Value {
            stop = stop == null || stop.isEmpty() ? null : stop;
        }

        public Value(String key, LocalizedText name) {
            this(key, name, null);
        }

        static List<Value> translated(List<Value> values, UnaryOperator<LocalizedText> texts) {
            return values.stream()
                    .map(each -> new Value(
                            each.key, texts.apply(each.name), each.stop == null ? null : texts.apply(each.stop)))
                    .toList();
        }
    }

    /** Open311's datatypes, and the one for what asks nothing. */
    enum Datatype {
        @JsonProperty("string")
        STRING,
        @JsonProperty("text")
        TEXT,
        @JsonProperty("number")
        NUMBER,
        @JsonProperty("datetime")
        DATETIME,
        @JsonProperty("singlevaluelist")
        SINGLEVALUELIST,
        @JsonProperty("multivaluelist")
        MULTIVALUELIST,
        @JsonProperty("information")
        INFORMATION
    }
}
