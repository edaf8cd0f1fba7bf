package city.plaza.shared;

import java.util.List;

/**
 * A refusal by a rule of the domain: expected, explainable to the person who asked, never a defect.
 *
 * <p>The message is for logs and developers; people read the translation of {@link #translationKey()}.
 */
public abstract class RuleViolation extends RuntimeException {

    private final String translationKey;
    private final transient List<Object> arguments;

    /**
     * @param message what was attempted, the actual and the expected; no personal data
     * @param translationKey the key of the sentence shown to people, under {@code error.}
     * @param arguments what fills the sentence's placeholders
     */
    public RuleViolation(String message, String translationKey, Object... arguments) {
        super(message);
        this.translationKey = translationKey;
        this.arguments = List.of(arguments);
    }

    public String translationKey() {
        return translationKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
