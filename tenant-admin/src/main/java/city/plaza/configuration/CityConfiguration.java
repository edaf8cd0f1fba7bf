package city.plaza.configuration;

import city.plaza.branding.Branding;
import city.plaza.catalog.ServiceGroup;
import city.plaza.catalog.ServiceType;
import city.plaza.configuration.draft.CityArchives;
import city.plaza.department.Department;
import city.plaza.location.Boundary;
import city.plaza.location.GeoPoint;
import city.plaza.location.KnownPlace;
import city.plaza.location.maps.CityMaps;
import city.plaza.location.maps.CityMaps.LayerKind;
import city.plaza.privacy.RetentionPolicy;
import city.plaza.shared.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** All that makes up a city's 311, as one value: for each {@link ConfigurationSection} its things, in the city's order. */
public final class CityConfiguration {

    private static final CityConfiguration EMPTY = new CityConfiguration(Map.of(), List.of(), CityImages.UNKNOWN);

    private final Map<ConfigurationSection<?>, List<?>> things;
    private final List<KnownPlace> gazetteer;
    private final CityImages images;

    private CityConfiguration(
            Map<ConfigurationSection<?>, List<?>> things, List<KnownPlace> gazetteer, CityImages images) {
        this.things = things;
        this.gazetteer = gazetteer;
        this.images = images;
    }

    /** A city nobody has said anything of. */
    public static CityConfiguration empty() {
        return EMPTY;
    }

    /**
     * The city in a file that {@link CityArchives#export} wrote, or that somebody has changed since.
     *
     * @throws city.plaza.shared.Unreadable saying what is wrong with the file, by file, line and key
     */
    public static CityConfiguration ofArchive(byte[] archive) {
        return CityArchive.read(archive);
    }

    /** The things of one part, in the city's order. */
    @SuppressWarnings("unchecked") // with() puts nothing else there
    public <T> List<T> all(ConfigurationSection<T> section) {
        return (List<T>) things.getOrDefault(section, List.of());
    }

    public <T> Optional<T> find(ConfigurationSection<T> section, String key) {
        return all(section).stream()
                .filter(each -> section.keyOf(each).equals(key))
                .findFirst();
    }

    /** The same city with other things in one part. */
    public <T> CityConfiguration with(ConfigurationSection<T> section, List<T> replacement) {
        var changed = new LinkedHashMap<ConfigurationSection<?>, List<?>>();
        for (var each : ConfigurationSection.all()) {
            List<?> kept = each == section ? List.copyOf(replacement) : all(each);
            if (!kept.isEmpty()) {
                changed.put(each, kept);
            }
        }
        return new CityConfiguration(changed, gazetteer, images);
    }

    /** The same city with every item of one section replaced. */
    <T> CityConfiguration each(ConfigurationSection<T> section, UnaryOperator<T> change) {
        return with(section, all(section).stream().map(change).toList());
    }

    /** The same city with these places to find by name. */
    public CityConfiguration withGazetteer(List<KnownPlace> places) {
        return new CityConfiguration(things, List.copyOf(places), images);
    }

    /** The same city with the pictures it names. */
    public CityConfiguration withImages(CityImages found) {
        return new CityConfiguration(things, gazetteer, found);
    }

    /** The same city with another outline, or none. */
    public CityConfiguration withLayer(String code, @Nullable AreaLayer layer) {
        var layers = new ArrayList<>(layers());
        layers.removeIf(each -> each.code().equals(code));
        if (layer != null) {
            layers.add(layer);
        }
        return with(ConfigurationSection.LAYERS, layers);
    }

    /** The languages its texts are to be in, the main one first. */
    public List<Locale> languages() {
        return all(ConfigurationSection.CITY).stream()
                .findFirst()
                .map(CityBasics::languages)
                .orElse(List.of());
    }

    public Branding branding() {
        return all(ConfigurationSection.BRANDING).stream().findFirst().orElseGet(Branding::plain);
    }

    /** How long it keeps personal data. */
    public RetentionPolicy retention() {
        return all(ConfigurationSection.RETENTION).stream().findFirst().orElseGet(RetentionPolicy::usual);
    }

    public List<Department> departments() {
        return all(ConfigurationSection.DEPARTMENTS);
    }

    public List<ServiceGroup> groups() {
        return all(ConfigurationSection.GROUPS);
    }

    public List<ServiceType> services() {
        return all(ConfigurationSection.SERVICES);
    }

    public List<AreaLayer> layers() {
        return all(ConfigurationSection.LAYERS);
    }

    /** The places it knows by name. */
    public List<KnownPlace> gazetteer() {
        return gazetteer;
    }

    /** The pictures it names; their ids say what they show, so they make no difference to the configuration. */
    public CityImages images() {
        return images;
    }

    /** Where the city ends, as GeoJSON; absent if nobody has drawn it. */
    public Optional<String> boundary() {
        return find(ConfigurationSection.LAYERS, CityMaps.BOUNDARY).map(AreaLayer::geoJson);
    }

    /** Where the city ends, if somebody has drawn it. */
    public Optional<Boundary> outline() {
        return boundary().map(document -> Boundary.ofGeoJson(JsonMapper.shared(), document));
    }

    /** What keeps this from being a city that works; empty if nothing does. */
    public List<InvalidInput.Problem> problems() {
        return new ConfigurationCheck(this)
                .findings().stream()
                        .filter(Finding::blocks)
                        .map(Finding::problem)
                        .toList();
    }

    /** Everything that is wrong or not finished, what blocks publishing first. */
    public List<Finding> findings() {
        return new ConfigurationCheck(this).findings();
    }

    /** The texts that people will see in another language than theirs. */
    public List<MissingText> missingTexts() {
        return MissingText.in(this);
    }

    /** The same city in these languages: texts in others go, unless nothing else would be left. */
    public CityConfiguration inLanguages(List<Locale> wanted) {
        return new ConfigurationInLanguages(wanted).of(this);
    }

    /**
     * The same services for another place: what belongs to the old one on the map goes.
     *
     * <p>Streets and districts stay if the old map's centre is inside, since it is the same place, drawn better.
     *
     * @param geoJson the outline as it was handed in
     * @param outline the same, read and checked
     */
    public CityConfiguration within(String geoJson, Boundary outline) {
        var map = branding().map();
        boolean samePlace = outline.contains(new GeoPoint(map.latitude(), map.longitude()));
        var kept = layers().stream()
                .filter(layer -> samePlace && layer.kind() != LayerKind.BOUNDARY)
                .toList();
        return with(ConfigurationSection.LAYERS, kept)
                .withLayer(CityMaps.BOUNDARY, AreaLayer.boundary(geoJson))
                .with(ConfigurationSection.BRANDING, List.of(branding().withMap(MapStart.over(outline.bounds(), map))))
                .withGazetteer(gazetteer.stream()
                        .filter(place -> outline.contains(place.point()))
                        .toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CityConfiguration that
                && things.equals(that.things)
                && gazetteer.equals(that.gazetteer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(things, gazetteer);
    }
}
