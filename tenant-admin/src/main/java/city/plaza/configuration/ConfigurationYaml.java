package city.plaza.configuration;

import city.plaza.shared.UnreadableText;
import city.plaza.shared.YamlFile;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Things as YAML that people can read, compare and change; equal things give equal text. */
final class ConfigurationYaml {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .changeDefaultPropertyInclusion(every -> every.withValueInclusion(JsonInclude.Include.NON_NULL))
            .changeDefaultVisibility(visible -> visible.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .build();

    private ConfigurationYaml() {}

    static String write(Object things) {
        return YAML.writeValueAsString(things);
    }

    /** @throws UnreadableText naming the file, the line and the key */
    static <T> List<T> readAll(String file, String yaml, Class<T> type) {
        if (yaml.isBlank()) {
            return List.of();
        }
        return YamlFile.read(file, yaml, new TypeReference<>() {
            @Override
            public java.lang.reflect.Type getType() {
                return tools.jackson.databind.json.JsonMapper.shared()
                        .getTypeFactory()
                        .constructCollectionType(List.class, type);
            }
        });
    }
}
