package city.plaza.citytemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.branding.BrandPalette;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CityTemplatesTests {

    private static final int MOST_VERTICES = 40;

    private final CityTemplates templates = new CityTemplates();

    @Test
    void listsTheTemplatesFromSmallToLarge() {
        assertThat(templates.all().stream().map(CityTemplate::code))
                .containsExactlyInAnyOrder("empty", "small-town", "chicago", "san-francisco", "new-york");
        assertThat(templates.all().stream().map(CityTemplate::services)).isSorted();
    }

    @Test
    void bringsNothingToACityThatWantsToStartFromScratch() {
        var city = templates.load("empty");
        assertThat(city.problems()).isEmpty();
        assertThat(city.services()).isEmpty();
        assertThat(city.departments()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"new-york, 65", "chicago, 16", "san-francisco, 38", "small-town, 20"})
    void offersEnoughServices(String code, int atLeast) {
        var city = templates.load(code);
        assertThat(city.services()).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(templates.find(code).orElseThrow().services())
                .isEqualTo(city.services().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"new-york", "chicago", "san-francisco", "small-town"})
    void shipsOnlyWhatWorks(String code) {
        var city = templates.load(code);
        assertThat(city.problems()).isEmpty();
        assertThat(city.missingTexts()).isEmpty();
        assertThat(city.languages()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(BrandPalette.passes(city.branding().accent())).isTrue();
        assertThat(city.services().stream().filter(each -> each.availability().popular()))
                .hasSizeBetween(4, 10);
        var about = templates.find(code).orElseThrow();
        assertThat(about.name().covers(about.languages())).isTrue();
        assertThat(about.summary().covers(about.languages())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"new-york", "chicago", "san-francisco", "small-town"})
    void drawsACoarseBoundaryOfItsOwnThatHoldsItsPlaces(String code) {
        var city = templates.load(code);
        var boundary = city.outline().orElseThrow();
        assertThat(boundary.vertices()).isLessThanOrEqualTo(MOST_VERTICES);
        assertThat(city.gazetteer())
                .isNotEmpty()
                .allSatisfy(place -> assertThat(boundary.contains(place.point()))
                        .as(place.label())
                        .isTrue());
    }

    @Test
    void knowsNoTemplateThatIsNotThere() {
        assertThat(templates.find("../secrets")).isEmpty();
        assertThatThrownBy(() -> templates.load("atlantis")).isInstanceOf(NoSuchElementException.class);
    }
}
