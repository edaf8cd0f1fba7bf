package city.plaza;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.util.regex.Pattern;

/** What the architecture tests ask of types that hold what opens something. */
final class SecretRules {

    private static final Pattern SECRET =
            Pattern.compile("(?i).*(secret|password|(access|id|refresh)_?token|api_?key)");

    static final DescribedPredicate<JavaClass> HOLD_A_SECRET = DescribedPredicate.describe(
            "are records with a secret",
            type -> type.isRecord()
                    && type.getFields().stream()
                            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                            .anyMatch(field -> SECRET.matcher(field.getName()).matches()));

    static final ArchCondition<JavaClass> SAY_THEMSELVES_WHAT_THEY_ARE =
            new ArchCondition<>("have their own toString") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (showsEverything(type)) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " shows its secret"));
                    }
                }
            };

    private SecretRules() {}

    /** Whether its {@code toString} is the one that every record has, which names every component. */
    private static boolean showsEverything(JavaClass type) {
        try (var bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return ClassFile.of().parse(bytes.readAllBytes()).methods().stream()
                    .filter(method -> method.methodName().equalsString("toString"))
                    .flatMap(method -> method.code().orElseThrow().elementStream())
                    .anyMatch(code -> code instanceof InvokeDynamicInstruction call
                            && call.bootstrapMethod().owner().displayName().equals("ObjectMethods"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
