package city.plaza.configuration;

import city.plaza.branding.CityBranding;
import city.plaza.catalog.CatalogEditor;
import city.plaza.department.Departments;
import city.plaza.identity.Role;
import city.plaza.location.CityMaps;
import city.plaza.location.CityMaps.LayerKind;
import city.plaza.location.Gazetteer;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.LocalizedText;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a whole configuration into the current city. */
@Component
public class ConfigurationPublisher {

    /** The code of the layer of streets. */
    static final String STREETS = "streets";

    private static final String SOURCE = "template";

    private final CityBranding branding;
    private final Departments departments;
    private final CatalogEditor catalog;
    private final CityMaps maps;
    private final Gazetteer gazetteer;

    ConfigurationPublisher(
            CityBranding branding, Departments departments, CatalogEditor catalog, CityMaps maps, Gazetteer gazetteer) {
        this.branding = branding;
        this.departments = departments;
        this.catalog = catalog;
        this.maps = maps;
        this.gazetteer = gazetteer;
    }

    /**
     * Write all of it or nothing. Doing it twice changes nothing; what the city has besides stays.
     *
     * @throws InvalidInput naming everything that does not fit together; missing texts are no reason
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    @Transactional
    public void apply(CityConfiguration city) {
        var problems = city.problems();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        branding.put(city.branding());
        city.departments().forEach(departments::put);
        city.groups().stream()
                // A group can only belong to one that is there.
                .sorted(Comparator.comparing(group -> group.parent() != null))
                .forEach(catalog::put);
        city.services().forEach(catalog::put);
        if (city.streets() != null) {
            maps.put(STREETS, LayerKind.STREETS, LocalizedText.empty(), city.streets());
        }
        for (var layer : city.layers()) {
            maps.put(layer.code(), LayerKind.AREAS, layer.name(), null);
            maps.putAreas(layer.code(), layer.areas());
        }
        if (city.boundary() != null) {
            maps.put(CityMaps.BOUNDARY, LayerKind.BOUNDARY, LocalizedText.empty(), city.boundary());
        }
        gazetteer.add(city.gazetteer(), SOURCE);
    }
}
