package city.plaza.shared;

import java.lang.reflect.Executable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads records from YAML that people wrote.
 *
 * <p>Strict: a misspelt key would lose something silently. A component that is not {@code @Nullable} must be there.
 */
public final class YamlFile {

    private static final YAMLMapper KEYS = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    private static final YAMLMapper YAML =
            KEYS.rebuild().annotationIntrospector(new NullableMeansOptional()).build();
    private static final String MISSING = "Missing required creator property";

    private YamlFile() {}

    /**
     * Read the one value in a file.
     *
     * @param name what the file is called in messages
     * @throws UnreadableYaml naming the file, the line and the key
     */
    public static <T> T read(String name, String yaml, TypeReference<T> type) {
        try {
            T value = YAML.readValue(yaml, type);
            if (value == null) {
                throw new UnreadableYaml(name, "the file is empty", null);
            }
            return value;
        } catch (JacksonException e) {
            var worst = misspelt(yaml, type, e);
            throw new UnreadableYaml(name, line(worst) + key(worst) + fault(worst), worst);
        }
    }

    /** Jackson misses a key before it wonders at the misspelt one, which is what people need to hear of. */
    private static <T> JacksonException misspelt(String yaml, TypeReference<T> type, JacksonException e) {
        if (isMissing(e)) {
            try {
                KEYS.readValue(yaml, type);
            } catch (UnrecognizedPropertyException unknown) {
                return unknown;
            } catch (JacksonException other) {
                return e;
            }
        }
        return e;
    }

    private static boolean isMissing(JacksonException e) {
        return e.getOriginalMessage() != null && e.getOriginalMessage().startsWith(MISSING);
    }

    private static String line(JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : "line " + e.getLocation().getLineNr() + ": ";
    }

    private static String key(JacksonException e) {
        if (!(e instanceof DatabindException) || e.getPath().isEmpty()) {
            return "";
        }
        var path = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return (path.startsWith(".") ? path.substring(1) : path) + ": ";
    }

    private static String fault(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "unknown key, expected one of "
                        + unknown.getKnownPropertyIds().stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining(", "));
            case ValueInstantiationException refused
            when refused.getCause() != null -> String.valueOf(refused.getCause().getMessage());
            case DatabindException missing when isMissing(missing) -> "is missing";
            default -> e.getOriginalMessage().lines().findFirst().orElse("is not as expected");
        };
    }

    /** A file somebody wrote cannot be used. */
    public static final class UnreadableYaml extends RuleViolation {
        UnreadableYaml(String name, String fault, @Nullable Throwable cause) {
            super(name + ": " + fault, "error.unreadable-yaml", name, fault);
            initCause(cause);
        }
    }

    private static final class NullableMeansOptional extends JacksonAnnotationIntrospector {
        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            if (member instanceof AnnotatedParameter parameter
                    && parameter.getOwner().getMember() instanceof Executable creator
                    && creator.getDeclaringClass().isRecord()) {
                return !creator.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
            }
            return super.hasRequiredMarker(config, member);
        }
    }
}
