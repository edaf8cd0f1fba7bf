package city.plaza.shared;

import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads records from YAML that people wrote.
 *
 * <p>Strict: a misspelt key would lose something silently. A component that is not {@code @Nullable} must be there.
 */
public final class YamlFile {

    private static final RecordReader READER = new RecordReader(YAMLMapper.builder());

    private YamlFile() {}

    /**
     * Read the one value in a file.
     *
     * @param name what the file is called in messages
     * @throws UnreadableText naming the file, the line and the key
     */
    public static <T> T read(String name, String yaml, TypeReference<T> type) {
        return READER.read(name, yaml, type);
    }
}
