package city.plaza.location.maps;

import city.plaza.location.AreaKey;
import city.plaza.location.maps.Outline.Refused;
import city.plaza.shared.InvalidInput;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a file of outlines as cities publish them: a GeoJSON FeatureCollection (RFC 7946), each feature an area.
 *
 * <p>Features with the same code and name are parts of one area. The same file always gives the same layer.
 */
public final class LayerReader {

    public static final int MAX_BYTES = 10 * 1024 * 1024;
    public static final int MAX_VERTICES = 300_000;
    public static final int MAX_AREAS = 2_000;
    private static final int MAX_NAME_LENGTH = 200;
    private static final String FILE = "file";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InvalidInput.Collector problems = new InvalidInput.Collector();
    private final InvalidInput.Collector repairs = new InvalidInput.Collector();
    private final SequencedMap<String, Found> found = new LinkedHashMap<>();

    private LayerReader() {}

    /**
     * Read a file, whatever is in it: what is wrong with it is said in the answer.
     *
     * @param chosen which properties to take; those left out are chosen by what the file holds
     */
    public static LayerDraft read(byte[] file, LayerDraft.Properties chosen) {
        if (file.length > MAX_BYTES) {
            return refused("error.layer.too-large", String.valueOf(file.length >> 20), String.valueOf(MAX_BYTES >> 20));
        }
        try {
            return read(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(file))
                            .toString(),
                    chosen);
        } catch (CharacterCodingException e) {
            return refused("error.layer.not-utf8");
        }
    }

    /** Read a file that is text already. */
    public static LayerDraft read(String file, LayerDraft.Properties chosen) {
        JsonNode root;
        try {
            root = JsonMapper.shared()
                    .readTree(file.startsWith(BYTE_ORDER_MARK) ? file.substring(BYTE_ORDER_MARK.length()) : file);
        } catch (JacksonException e) {
            return refused("error.geojson.not-json");
        }
        var features = root.path("features");
        if (!root.path("type").asString("").equals("FeatureCollection") || !features.isArray()) {
            return refused("error.layer.not-a-collection");
        }
        if (!isWgs84(root.path("crs"))) {
            return refused("error.layer.other-system");
        }
        if (features.isEmpty()) {
            return refused("error.layer.no-feature");
        }
        if (features.size() > MAX_AREAS) {
            return refused("error.layer.too-many-areas", features.size(), MAX_AREAS);
        }
        return new LayerReader().draft(features, chosen);
    }

    private LayerDraft draft(JsonNode features, LayerDraft.Properties wanted) {
        var all = features.valueStream().map(each -> each.path("properties")).toList();
        var properties = new LayerProperties(all);
        var name = chosen("name", wanted.name(), properties, properties.name());
        var code = chosen("code", wanted.code(), properties, properties.code());
        for (int at = 0; at < features.size(); at++) {
            feature(at, features.get(at), name.orElse(null), code.orElse(null));
        }
        var kept = areas();
        int vertices =
                kept.stream().mapToInt(each -> each.outline().getNumPoints()).sum();
        problems.require(vertices <= MAX_VERTICES, FILE, "error.layer.too-many-vertices", vertices, MAX_VERTICES);
        boolean usable = problems.isEmpty();
        return new LayerDraft(
                kept.stream()
                        .map(each -> new CityMaps.Area(
                                each.area().code(), each.area().name()))
                        .toList(),
                usable ? LayerText.of(kept) : null,
                new LayerDraft.Properties(code.orElse(null), name.orElse(null)),
                properties.all(),
                vertices,
                problems.problems(),
                repairs.problems(),
                usable
                        ? new LayerOverlaps(
                                        kept,
                                        found.sequencedValues().stream()
                                                .map(Found::field)
                                                .toList())
                                .warnings()
                        : List.of());
    }

    private Optional<String> chosen(
            String what, @Nullable String wanted, LayerProperties properties, Optional<String> best) {
        if (wanted == null) {
            return best;
        }
        problems.require(properties.all().contains(wanted), what + "Property", "error.layer.unknown-property", wanted);
        return Optional.of(wanted);
    }

    private void feature(int at, JsonNode feature, @Nullable String nameProperty, @Nullable String codeProperty) {
        var field = "features[" + at + "]";
        var properties = feature.path("properties");
        var named = nameProperty == null ? Optional.<String>empty() : LayerProperties.value(properties, nameProperty);
        var coded = codeProperty == null ? Optional.<String>empty() : LayerProperties.value(properties, codeProperty);
        var name = named.or(() -> coded).orElse("");
        var code = coded.orElseGet(() -> codeProperty == null ? code(name) : "");
        var called = name.isEmpty() ? String.valueOf(at + 1) : name;
        if (!feature.path("type").asString("").equals("Feature")) {
            problems.add(field, "error.layer.not-a-feature", called);
            return;
        }
        if (name.isEmpty() || (nameProperty != null && named.isEmpty())) {
            problems.add(field, "error.layer.no-name", called);
        } else if (name.length() > MAX_NAME_LENGTH) {
            problems.add(field, "error.layer.name-too-long", called.substring(0, 40) + "…", MAX_NAME_LENGTH);
        }
        if (code.isEmpty()) {
            problems.add(field, "error.layer.no-code", called);
        } else if (!AreaKey.isCode(code)) {
            problems.add(field, "error.layer.code-form-of", called, AreaKey.MAX_LENGTH);
        }
        try {
            var outline = Outline.of(feature.path("geometry"));
            outline.repairs().stream().sorted().forEach(each -> repairs.add(field, each.key(), called));
            keep(at, code, name, called, outline.geometry());
        } catch (Refused e) {
            var arguments = new ArrayList<Object>(List.of(called));
            arguments.addAll(List.of(e.arguments()));
            problems.add(field, e.translationKey(), arguments.toArray());
        }
    }

    private void keep(int at, String code, String name, String called, Geometry outline) {
        var field = "features[" + at + "]";
        var before = found.get(code);
        if (before == null) {
            found.put(code, new Found(field, name, outline));
        } else if (before.name.equals(name)) {
            repairs.add(field, "layer.repair.joined", called);
            found.put(code, new Found(before.field, name, Outline.joined(before.outline, outline)));
        } else {
            problems.add(field, "error.layer.code-twice", called, code, before.name);
        }
    }

    private List<AreaIndex.Outlined> areas() {
        return found.entrySet().stream()
                .map(each -> new AreaIndex.Outlined(
                        new Area("", each.getKey(), each.getValue().name), each.getValue().outline))
                .toList();
    }

    /** A code made of a name: its letters and digits. */
    private static String code(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{InCombiningDiacriticalMarks}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return plain.substring(0, Math.min(plain.length(), AreaKey.MAX_LENGTH));
    }

    /** RFC 7946 knows longitude and latitude only; files that say otherwise are older, or right to say so. */
    private static boolean isWgs84(JsonNode system) {
        var name = system.path("properties").path("name").asString("");
        return system.isMissingNode() || system.isNull() || name.endsWith(":CRS84") || name.endsWith(":4326");
    }

    private static LayerDraft refused(String translationKey, Object... arguments) {
        return new LayerDraft(
                List.of(),
                null,
                LayerDraft.Properties.automatic(),
                List.of(),
                0,
                List.of(new InvalidInput.Problem(FILE, translationKey, List.of(arguments))),
                List.of(),
                List.of());
    }

    private record Found(String field, String name, Geometry outline) {}
}
