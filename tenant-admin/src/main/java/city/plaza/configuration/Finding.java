package city.plaza.configuration;

import city.plaza.shared.InvalidInput;
import java.util.List;

/**
 * Something in a configuration that is wrong, or not finished.
 *
 * @param part the part it is in
 * @param key which of the part's things it is
 * @param field the thing's field, such as {@code department}
 * @param blocks whether the city cannot be published with it; otherwise it can, and people will notice
 * @param translationKey the key of the sentence that says what is wrong and what is expected
 * @param arguments what fills the sentence's placeholders
 */
public record Finding(
        ConfigurationSection<?> part,
        String key,
        String field,
        boolean blocks,
        String translationKey,
        List<Object> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** The same as a problem with a field such as {@code services[pothole].department}. */
    public InvalidInput.Problem problem() {
        var thing = part.isSingle() ? part.code() : "%s[%s]".formatted(part.code(), key);
        return new InvalidInput.Problem(field.isEmpty() ? thing : thing + "." + field, translationKey, arguments);
    }
}
