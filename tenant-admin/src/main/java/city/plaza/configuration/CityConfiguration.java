package city.plaza.configuration;

import city.plaza.branding.Branding;
import city.plaza.catalog.ServiceGroup;
import city.plaza.catalog.ServiceType;
import city.plaza.department.Department;
import city.plaza.location.Boundary;
import city.plaza.location.GeoPoint;
import city.plaza.location.spi.Geocoder;
import city.plaza.shared.InvalidInput;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that makes up a city's 311, as one value.
 *
 * @param languages the languages its texts are to be in, the main one first
 * @param boundary where the city ends, as GeoJSON; absent if nobody has drawn it
 * @param streets lines drawn under everything, as GeoJSON; absent if there are none
 * @param gazetteer the places it knows by name
 */
public record CityConfiguration(
        List<Locale> languages,
        Branding branding,
        List<Department> departments,
        List<ServiceGroup> groups,
        List<ServiceType> services,
        List<AreaLayer> layers,
        @Nullable String boundary,
        @Nullable String streets,
        List<Geocoder.Found> gazetteer) {

    public CityConfiguration {
        languages = List.copyOf(languages);
        departments = List.copyOf(departments);
        groups = List.copyOf(groups);
        services = List.copyOf(services);
        layers = List.copyOf(layers);
        gazetteer = List.copyOf(gazetteer);
    }

    /** What keeps this from being a city that works; empty if nothing does. */
    public List<InvalidInput.Problem> problems() {
        return new ConfigurationCheck(this).problems();
    }

    /** The texts that people will see in another language than theirs. */
    public List<MissingText> missingTexts() {
        return MissingText.in(this);
    }

    /** Where the city ends, if somebody has drawn it. */
    public Optional<Boundary> outline() {
        return Optional.ofNullable(boundary).map(document -> Boundary.ofGeoJson(JsonMapper.shared(), document));
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
        var map = branding.map();
        boolean samePlace = outline.contains(new GeoPoint(map.latitude(), map.longitude()));
        var look = new Branding(
                branding.accent(),
                branding.font(),
                branding.phone(),
                branding.logo(),
                branding.footer(),
                MapStart.over(outline.bounds(), map));
        return new CityConfiguration(
                languages,
                look,
                departments,
                groups,
                services,
                samePlace ? layers : List.of(),
                geoJson,
                samePlace ? streets : null,
                gazetteer.stream()
                        .filter(place -> outline.contains(place.point()))
                        .toList());
    }
}
