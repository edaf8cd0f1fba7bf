package city.plaza.configuration.publishing;

import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.ConfigurationJson;
import city.plaza.configuration.ConfigurationSection;
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
final class StoredConfiguration {

    private StoredConfiguration() {}

    static byte[] write(CityConfiguration city) {
        var parts = new LinkedHashMap<String, List<?>>();
        ConfigurationSection.all().forEach(section -> parts.put(section.code(), city.all(section)));
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
            for (var section : ConfigurationSection.all()) {
                city = with(city, section, parts.path(section.code()));
            }
            return city;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> CityConfiguration with(
            CityConfiguration city, ConfigurationSection<T> section, JsonNode things) {
        var read = new ArrayList<T>();
        things.forEach(each -> read.add(ConfigurationJson.read(section.type(), each.toString())));
        return city.with(section, read);
    }
}
