package city.plaza.shared;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Input refused field by field: names each field, what is wrong with its value, and what is expected. */
public final class InvalidInput extends RuleViolation {

    private final transient List<Problem> problems;

    public InvalidInput(List<Problem> problems) {
        super(
                "Invalid input: "
                        + problems.stream()
                                .map(problem -> problem.field() + ": " + problem.translationKey())
                                .collect(Collectors.joining("; ")),
                "error.invalid-input");
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String field, String translationKey, Object... arguments) {
        this(List.of(new Problem(field, translationKey, List.of(arguments))));
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing wrong with one field.
     *
     * @param field the field's name as the API spells it, such as {@code boundary} or {@code hosts[1]}
     * @param translationKey the key of the sentence that says what is wrong and what is expected
     * @param arguments what fills the sentence's placeholders
     */
    public record Problem(String field, String translationKey, List<Object> arguments) {

        public Problem {
            arguments = List.copyOf(arguments);
        }
    }

    /** Collects problems, so that people see all of them at once. */
    public static final class Collector {

        private final List<Problem> problems = new ArrayList<>();

        public void add(String field, String translationKey, Object... arguments) {
            problems.add(new Problem(field, translationKey, List.of(arguments)));
        }

        public void add(Problem problem) {
            problems.add(problem);
        }

        public void require(boolean condition, String field, String translationKey, Object... arguments) {
            if (!condition) {
                add(field, translationKey, arguments);
            }
        }

        public boolean isEmpty() {
            return problems.isEmpty();
        }

        public List<Problem> problems() {
            return List.copyOf(problems);
        }

        /**
         * What is made of values some of which may have been found wrong before.
         *
         * @throws InvalidInput with what was collected and what the making refused, each once
         */
        public <T> T complete(Supplier<T> making) {
            try {
                var made = making.get();
                throwIfAny();
                return made;
            } catch (InvalidInput invalid) {
                var all = new LinkedHashSet<>(problems);
                all.addAll(invalid.problems());
                throw new InvalidInput(List.copyOf(all));
            }
        }

        /** @throws InvalidInput if anything was collected */
        public void throwIfAny() {
            if (!problems.isEmpty()) {
                throw new InvalidInput(problems);
            }
        }
    }
}
