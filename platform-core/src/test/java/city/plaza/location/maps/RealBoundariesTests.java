package city.plaza.location.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.plaza.location.GeoPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads what real cities publish; the files stand beside the repository, not in it. */
class RealBoundariesTests {

    private static final Path FOLDER = Path.of("..", "..", "shared", "data", "boundaries");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "amsterdam_neighborhoods,       97, -,         name,      burgwallen-oude-zijde, Burgwallen-Oude Zijde",
                "boston_neighborhoods,          26, -,         name,      roslindale,            Roslindale",
                "chicago_neighborhoods,         98, -,         name,      grand-boulevard,       Grand Boulevard",
                "chicago_wards_2015,            50, ward,      -,         12,                    12",
                "nyc_boroughs,                   5, boro_code, boro_name, 4,                     Queens",
                "nyc_community_districts,       71, BoroCD,    -,         206,                   206",
                "san_francisco_neighborhoods,   37, -,         name,      seacliff,              Seacliff",
            })
    void readsWhatACityPublishes(
            String file, int areas, @Nullable String code, @Nullable String name, String firstCode, String firstName) {
        var draft = LayerReader.read(bytes(file), LayerDraft.Properties.automatic());

        assertThat(draft.problems()).isEmpty();
        assertThat(draft.chosen()).isEqualTo(new LayerDraft.Properties(code, name));
        assertThat(draft.areas()).hasSize(areas);
        assertThat(draft.areas().getFirst()).isEqualTo(new CityMaps.Area(firstCode, firstName));
        var again = LayerReader.read(draft.outlines(), LayerDraft.Properties.automatic());
        assertThat(again.repairs()).isEmpty();
        assertThat(again.outlines()).isEqualTo(draft.outlines());
    }

    @Test
    void findsTheBoroughAndTheDistrictOfAPlace() {
        var boroughs = index("nyc_boroughs");
        var districts = index("nyc_community_districts");
        var cityHall = new GeoPoint(40.7128, -74.0060);

        assertThat(boroughs.at(cityHall)).containsExactly(new Area("nyc_boroughs", "1", "Manhattan"));
        assertThat(districts.at(cityHall)).containsExactly(new Area("nyc_community_districts", "101", "101"));
        assertThat(districts.at(new GeoPoint(51.5, 0))).isEmpty();
    }

    private static AreaIndex index(String file) {
        var draft = LayerReader.read(bytes(file), LayerDraft.Properties.automatic());
        return AreaIndex.of(LayerText.read(file, draft.outlines()));
    }

    private static byte[] bytes(String name) {
        var file = FOLDER.resolve(name + ".geojson");
        assumeTrue(
                Files.exists(file),
                () -> "Skipped: the cities' own outlines are not in " + FOLDER + " on this machine");
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
