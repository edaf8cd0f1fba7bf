package city.plaza.shared;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Executable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/** Reads records strictly, and says in which line and at which key it cannot. */
final class RecordReader {

    private static final String MISSING = "Missing required creator property";

    private final ObjectMapper keys;
    private final ObjectMapper all;

    <M extends ObjectMapper, B extends MapperBuilder<M, B>> RecordReader(MapperBuilder<M, B> format) {
        format.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .addModule(new SimpleModule().addDeserializer(String.class, new PlainText()));
        this.keys = format.build();
        this.all = keys.rebuild()
                .annotationIntrospector(new NullableMeansOptional())
                .build();
    }

    /** @throws UnreadableText naming the text, the line and the key */
    <T> T read(String name, String text, TypeReference<T> type) {
        try {
            T value = all.readValue(text, type);
            if (value == null) {
                throw new UnreadableText(name, "", 0, "the file is empty", null);
            }
            return value;
        } catch (JacksonException e) {
            var worst = misspelt(text, type, e);
            throw new UnreadableText(name, field(worst), line(worst), fault(worst), worst);
        }
    }

    /** Jackson misses a key before it wonders at the misspelt one, which is what people need to hear of. */
    private <T> JacksonException misspelt(String text, TypeReference<T> type, JacksonException e) {
        if (isMissing(e)) {
            try {
                keys.readValue(text, type);
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

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }

    private static String field(JacksonException e) {
        if (!(e instanceof DatabindException) || e.getPath().isEmpty()) {
            return "";
        }
        var path = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
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
            when refused.getCause() != null && refused.getCause().getMessage() != null ->
                String.valueOf(refused.getCause().getMessage());
            case DatabindException missing when isMissing(missing) -> "is missing";
            case InvalidNullException empty -> "is missing";
            default -> e.getOriginalMessage().lines().findFirst().orElse("is not as expected");
        };
    }

    private static final class NullableMeansOptional extends JacksonAnnotationIntrospector {
        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            var optional = isOptional(member);
            return optional == null ? super.hasRequiredMarker(config, member) : Boolean.valueOf(!optional);
        }

        /** What must be there must not be there as nothing either. */
        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
            return Boolean.FALSE.equals(isOptional(member))
                    ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL)
                    : super.findSetterInfo(config, member);
        }

        /** Whether a component of a record may be left out; null for anything else. */
        private static @Nullable Boolean isOptional(Annotated member) {
            return member instanceof AnnotatedParameter parameter
                            && parameter.getOwner().getMember() instanceof Executable creator
                            && creator.getDeclaringClass().isRecord()
                    ? creator.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class)
                    : null;
        }
    }

    /** Refuses what no text has. */
    private static final class PlainText extends StdScalarDeserializer<String> {

        PlainText() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            var text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && ControlCharacters.in(text)) {
                return context.reportInputMismatch(String.class, "contains a control character");
            }
            return text;
        }
    }
}
