package city.plaza.configuration;

import city.plaza.branding.BrandImages;
import city.plaza.branding.Branding;
import city.plaza.location.GeoPoint;
import city.plaza.location.KnownPlace;
import city.plaza.shared.UnreadableText;
import city.plaza.shared.YamlFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.type.TypeReference;

/**
 * A whole city as one file: a ZIP of one YAML file for each part, one GeoJSON file for each outline, the pictures its look
 * names, and the gazetteer.
 *
 * <p>Written, read and written again, it is the same byte for byte.
 */
public final class CityArchive {

    private static final String HEAD = "plaza-city.yaml";
    private static final String GAZETTEER = "gazetteer.yaml";
    private static final String OUTLINES = "outlines/";
    private static final String IMAGES = "images/";
    private static final String GEOJSON = ".geojson";
    /** Read by every later Plaza; raised when a file means something else than before. */
    private static final int FORMAT = 1;

    private CityArchive() {}

    public static byte[] write(CityConfiguration city) {
        var files = new TreeMap<String, byte[]>();
        put(files, HEAD, ConfigurationYaml.write(new Head(FORMAT)));
        for (var section : ConfigurationSection.all()) {
            put(files, section.code() + ".yaml", ConfigurationYaml.write(items(city, section)));
        }
        for (var layer : city.layers()) {
            if (layer.geoJson() != null) {
                put(files, OUTLINES + layer.code() + GEOJSON, layer.geoJson());
            }
        }
        city.images().carried().forEach((id, bytes) -> files.put(IMAGES + id, bytes));
        put(
                files,
                GAZETTEER,
                ConfigurationYaml.write(city.gazetteer().stream()
                        .map(each -> new Entry(
                                each.label(),
                                each.point().latitude(),
                                each.point().longitude()))
                        .toList()));
        return ArchiveFiles.pack(files);
    }

    /**
     * Read a city that {@link #write} wrote, or that somebody has changed since.
     *
     * @throws ArchiveFiles.NotAnArchive if it is no archive of a city
     * @throws UnreadableText naming the file, the line and the key
     */
    static CityConfiguration read(byte[] archive) {
        var files = ArchiveFiles.unpack(archive);
        if (!files.containsKey(HEAD)) {
            throw new ArchiveFiles.NotAnArchive("error.archive.no-head", HEAD);
        }
        var head = YamlFile.read(HEAD, text(files, HEAD), new TypeReference<Head>() {});
        if (head.format() != FORMAT) {
            throw new ArchiveFiles.NotAnArchive("error.archive.other-format", head.format(), FORMAT);
        }
        var city = CityConfiguration.empty();
        for (var section : ConfigurationSection.all()) {
            city = with(city, section, files);
        }
        return city.withImages(images(city.branding(), files))
                .each(
                        ConfigurationSection.LAYERS,
                        layer -> files.containsKey(OUTLINES + layer.code() + GEOJSON)
                                ? layer.drawn(text(files, OUTLINES + layer.code() + GEOJSON))
                                : layer)
                .withGazetteer(ConfigurationYaml.readAll(GAZETTEER, text(files, GAZETTEER), Entry.class).stream()
                        .map(each -> new KnownPlace(each.label(), new GeoPoint(each.lat(), each.lon())))
                        .toList());
    }

    /** What the look does not name is nobody's picture, and stays outside. */
    private static CityImages images(Branding look, SortedMap<String, byte[]> files) {
        var carried = new TreeMap<String, byte[]>();
        var missing = new TreeSet<String>();
        for (var id : look.images()) {
            var bytes = files.get(IMAGES + id);
            if (bytes == null) {
                missing.add(id);
            } else if (bytes.length > BrandImages.MAX_STORED_BYTES) {
                throw new ArchiveFiles.NotAnArchive("error.brand.image-too-large", BrandImages.MAX_STORED_BYTES >> 20);
            } else {
                carried.put(id, bytes);
            }
        }
        return new CityImages(carried, missing);
    }

    /** Outlines are files of their own, which map programs can open. */
    private static List<?> items(CityConfiguration city, ConfigurationSection<?> section) {
        return section == ConfigurationSection.LAYERS
                ? city.layers().stream().map(layer -> layer.drawn(null)).toList()
                : city.all(section);
    }

    private static <T> CityConfiguration with(
            CityConfiguration city, ConfigurationSection<T> section, SortedMap<String, byte[]> files) {
        var file = section.code() + ".yaml";
        return city.with(section, new ArrayList<>(ConfigurationYaml.readAll(file, text(files, file), section.type())));
    }

    private static void put(SortedMap<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What stands in a file; nothing if it is not there, since a part that nobody has is no fault. */
    private static String text(SortedMap<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    /** @param format which of the forms the files have */
    record Head(int format) {}

    /** A place of the gazetteer. */
    record Entry(String label, double lat, double lon) {}
}
