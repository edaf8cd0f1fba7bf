package city.plaza.apikey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A program's place in a city's list of keys. Stays when its key is rotated, and opens nothing. */
public record ApiKeyId(@JsonValue UUID value) {

    @JsonCreator
    public ApiKeyId {}

    static ApiKeyId random() {
        return new ApiKeyId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
