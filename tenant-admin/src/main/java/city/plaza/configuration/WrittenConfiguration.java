package city.plaza.configuration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;

/** A whole configuration as a version keeps it: JSON by part, compressed. */
final class WrittenConfiguration {

    private WrittenConfiguration() {}

    static byte[] write(CityConfiguration city) {
        var parts = new LinkedHashMap<String, List<?>>();
        Part.all().forEach(part -> parts.put(part.code(), city.all(part)));
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(ConfigurationJson.write(parts).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static CityConfiguration read(byte[] document) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(document))) {
            var parts = ConfigurationJson.read(JsonNode.class, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            var city = CityConfiguration.empty();
            for (var part : Part.all()) {
                city = with(city, part, parts.path(part.code()));
            }
            return city;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> CityConfiguration with(CityConfiguration city, Part<T> part, JsonNode things) {
        var read = new ArrayList<T>();
        things.forEach(each -> read.add(ConfigurationJson.read(part.type(), each.toString())));
        return city.with(part, read);
    }
}
