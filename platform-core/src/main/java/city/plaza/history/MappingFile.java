package city.plaza.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a mapping from YAML; what it does not know is an error, since a misspelt key would lose data silently. */
public final class MappingFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private MappingFile() {}

    static ImportMapping read(Path file) {
        try {
            return read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new ImportRefused("Mapping " + file + " cannot be read: " + UnreadableFile.why(e), e);
        }
    }

    public static ImportMapping read(String name, String yaml) {
        try {
            var mapping = YAML.readValue(yaml, ImportMapping.class);
            if (mapping == null) {
                throw new ImportRefused("Mapping " + name + " is empty");
            }
            return mapping;
        } catch (JacksonException e) {
            int line = line(e, yaml.lines().toList());
            throw new ImportRefused(
                    "Mapping " + name + (line > 0 ? ", line " + line : "") + ": " + field(e) + fault(e), e);
        }
    }

    /** The line at fault, from 1; the parser itself has often read on by then. */
    private static int line(JacksonException e, List<String> lines) {
        int reached = e.getLocation() == null ? 0 : Math.min(e.getLocation().getLineNr(), lines.size());
        if (e instanceof DatabindException && !e.getPath().isEmpty()) {
            var key = e.getPath().getLast().getPropertyName();
            for (int line = reached; key != null && line > 0; line--) {
                if (lines.get(line - 1).matches(".*\\b" + Pattern.quote(key) + "\\b[\"']?\\s*:.*")) {
                    return line;
                }
            }
        }
        return reached;
    }

    private static String field(JacksonException e) {
        if (!(e instanceof DatabindException)) {
            return "";
        }
        var path = e.getPath().stream()
                .map(step -> step.getPropertyName() == null
                        ? "[" + (step.getIndex() + 1) + "]"
                        : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "" : path.substring(path.startsWith(".") ? 1 : 0) + ": ";
    }

    private static String fault(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "unknown key, expected one of "
                        + unknown.getKnownPropertyIds().stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining(", "));
            case InvalidFormatException invalid
            when invalid.getTargetType().isEnum() ->
                "`" + invalid.getValue() + "` is none of "
                        + Arrays.stream(invalid.getTargetType().getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining(", "));
            case InvalidFormatException invalid ->
                "`" + invalid.getValue() + "` is not a "
                        + (ZoneId.class.isAssignableFrom(invalid.getTargetType()) ? "time zone" : "fitting value");
            case ValueInstantiationException refused
            when refused.getCause() != null -> String.valueOf(refused.getCause().getMessage());
            default -> e.getOriginalMessage().lines().findFirst().orElse("is not as expected");
        };
    }
}
