package city.plaza.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier answer has to be. Several conditions hold together if each of them does.
 *
 * <p>An answer that was not given, or was given to a question no longer shown, meets no condition, not even
 * {@link Comparison#NOT}. Of several answers to one question it is enough that one of them fits, or for {@code NOT}
 * that none does.
 *
 * @param attribute the code of the attribute whose answer is looked at
 * @param values what it is compared with: one for {@code EQUAL}, some for {@code ONE_OF} and {@code NOT}, else none
 */
public record Condition(
        String attribute,
        Comparison is,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> values) {

    public Condition {
        values = List.copyOf(values);
    }

    @JsonCreator
    static Condition written(
            @JsonProperty("attribute") String attribute,
            @JsonProperty("is") Comparison is,
            @JsonProperty("values") @Nullable List<String> values) {
        return new Condition(attribute, is, Optional.ofNullable(values).orElse(List.of()));
    }

    public static Condition equal(String attribute, String value) {
        return new Condition(attribute, Comparison.EQUAL, List.of(value));
    }

    public static Condition oneOf(String attribute, String... values) {
        return new Condition(attribute, Comparison.ONE_OF, List.of(values));
    }

    public static Condition not(String attribute, String... values) {
        return new Condition(attribute, Comparison.NOT, List.of(values));
    }

    public static Condition answered(String attribute) {
        return new Condition(attribute, Comparison.ANSWERED, List.of());
    }

    /** How an answer is compared. */
    public enum Comparison {
        @JsonProperty("equal")
        EQUAL,
        @JsonProperty("one-of")
        ONE_OF,
        @JsonProperty("not")
        NOT,
        @JsonProperty("answered")
        ANSWERED
    }
}
