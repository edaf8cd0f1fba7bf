package city.plaza.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyTests {

    @Test
    void whatIsOptionalMayBeAbsentOrNothing() {
        assertThat(read("{\"name\": \"Elm\", \"age\": 80, \"marks\": [\"old\"]}"))
                .isEqualTo(new Tree("Elm", 80, null, List.of("old")));
        assertThat(read("{\"name\": \"Elm\", \"age\": 80, \"note\": null, \"marks\": []}"))
                .isEqualTo(new Tree("Elm", 80, null, List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": "Elm", "age": 80}                              | marks    | is missing
            {"name": null, "age": 80, "marks": []}                  | name     | is missing
            {"name": "Elm", "age": 80, "marks": [null]}             | marks    | is missing
            {"nam": "Elm", "age": 80, "marks": []}                  | nam      | unknown key, expected one of age, marks, name, note
            {"name": "Elm", "age": "old", "marks": []}              | age      | not a valid
            {"name": "Elm", "age": -1, "marks": []}                 | ``       | younger than nothing
            {"name": "Elm", "name": "Oak", "age": 1, "marks": []}   | ``       | Duplicate
            {"name": "Elm", "age": 80, "marks": []} {}              | ``       | Trailing token
            {"name": "El\\u0000m", "age": 80, "marks": []}          | name     | contains a control character
            {"name":                                                | ``       | Unexpected end-of-input
            """)
    void whatCannotBeReadIsNamedByLineAndField(String json, String field, String fault) {
        var unreadable = catchThrowableOfType(UnreadableText.class, () -> read("\n" + json));

        assertThat(unreadable.line()).hasValue(2);
        assertThat(unreadable.field()).startsWith(field);
        assertThat(unreadable).hasMessageStartingWith("tree: line 2: ").hasMessageContaining(fault);
    }

    private static Tree read(String json) {
        return JsonBody.read("tree", json, Tree.class);
    }

    record Tree(String name, int age, @Nullable String note, List<String> marks) {
        Tree {
            if (age < 0) {
                throw new IllegalArgumentException("A tree younger than nothing");
            }
        }
    }
}
