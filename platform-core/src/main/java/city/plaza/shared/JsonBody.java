package city.plaza.shared;

import java.lang.reflect.Type;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads records from JSON that somebody handed in, as strictly as {@link YamlFile}. */
public final class JsonBody {

    private static final RecordReader READER = new RecordReader(JsonMapper.builder());

    private JsonBody() {}

    /**
     * Read one record.
     *
     * @param name what the body is called in messages
     * @throws UnreadableText naming the line and the field
     */
    public static <T> T read(String name, String json, Class<T> type) {
        return READER.read(name, json, new TypeReference<>() {
            @Override
            public Type getType() {
                return type;
            }
        });
    }
}
