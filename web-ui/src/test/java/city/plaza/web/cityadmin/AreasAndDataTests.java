package city.plaza.web.cityadmin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.web.testing.Administrator;
import city.plaza.web.testing.Browser;
import city.plaza.web.testing.Browser.Size;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator draws the city's districts, and takes the whole city out and in as a file. */
class AreasAndDataTests extends AdministratorStories {

    private static final String WARDS = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"ward": "West"}, "geometry": {"type": "Polygon",
                "coordinates": [[[-89.70, 39.75], [-89.65, 39.75], [-89.65, 39.83], [-89.70, 39.83], [-89.70, 39.75]]]}},
              {"type": "Feature", "properties": {"ward": "East"}, "geometry": {"type": "Polygon",
                "coordinates": [[[-89.65, 39.75], [-89.60, 39.75], [-89.60, 39.83], [-89.65, 39.83], [-89.65, 39.75]]]}}
            ]}""";

    private Administrator ada;

    @BeforeEach
    void anAdministrator() {
        ada = ada(Size.DESK, "en");
    }

    @Test
    void districtsComeFromAFileAndAreSeenOnTheMap() {
        try (var browser = Browser.withMaps()) {
            var mapmaker = Administrator.signsIn(browser, origin(), address("ada"), Size.DESK, "en");
            mapmaker.opens("/admin/layers/new");
            mapmaker.fills("Name (English)", "Wards");
            mapmaker.uploads(
                    mapmaker.page().locator("vaadin-upload"), "wards.geojson", "application/geo+json", "{\"type\": 7}");
            assertThat(mapmaker.page().getByText("the file cannot be used")).isVisible();
            assertRefused(mapmaker, "wards.geojson");
            mapmaker.uploads(mapmaker.page().locator("vaadin-upload"), "wards.geojson", "application/geo+json", WARDS);
            assertThat(mapmaker.page().getByText("2 districts with")).isVisible();
            assertThat(refusal(mapmaker)).isEmpty();
            assertThat(mapmaker.page().locator(".plaza-admin__file [role=status]"))
                    .containsText("wards.geojson");
            assertThat(mapmaker.page()
                            .locator(".plaza-admin__preview city-map canvas")
                            .first())
                    .isVisible();
            mapmaker.unfolds();
            assertThat(mapmaker.page().locator(".plaza-admin__preview")).containsText("West (West)");
            mapmaker.meetsNoBarriers();
            mapmaker.picture("layers-wards");
            mapmaker.saves();
            mapmaker.isAt("/admin/layers/wards");
            mapmaker.publishes();
        }

        var resident = visitor(Size.PHONE, "en");
        var areas = resident.navigate(origin() + "/geo/areas.json");
        assertThat(areas.text()).contains("West", "East");
    }

    @Test
    void theWholeCityGoesOutAsAFileAndComesBackAsDifferences() throws IOException {
        ada.opens("/admin/data");
        var file = ada.page()
                .waitForDownload(() -> ada.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Export"))
                        .click());
        assertThat(file.suggestedFilename()).isEqualTo(city.id() + ".plaza.zip");
        ada.opens("/admin/departments/parks");
        ada.fills("Phone", "+1 555 010 0199");
        ada.saves();
        ada.publishes();

        ada.opens("/admin/data");
        ada.uploads(ada.page().locator("vaadin-upload"), "notes.zip", "application/zip", "no archive");
        assertThat(refusal(ada)).containsText("This is not an archive of a city");
        assertRefused(ada, "notes.zip");
        ada.uploads(
                ada.page().locator("vaadin-upload"),
                file.suggestedFilename(),
                "application/zip",
                Files.readAllBytes(file.path()));
        var choice = ada.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Take into the draft"));
        assertThat(choice.getByRole(AriaRole.CHECKBOX)).hasCount(1);
        assertThat(choice).containsText("Changed: Departments · parks");
        ada.meetsNoBarriers();
        ada.picture("data-differences");
        ada.button("Take into the draft").click();
        assertThat(ada.page().getByText("1 change is in the draft")).isVisible();
        ada.opens("/admin/departments/parks");
        assertThat(ada.field("Phone")).hasValue("");
        ada.publishes();
    }

    /** Words that go away by themselves are missed by whoever reads slowly, or listens. */
    @Test
    void aFileThatIsRefusedIsNotListedAndStaysRefused() {
        for (var reader : List.of(ada, administrator("ben", "Ben Boss", Size.PHONE, "ar"))) {
            reader.opens("/admin/layers");
            reader.uploads(reader.page().locator("vaadin-upload"), "addresses.csv", "text/csv", "no,addresses\n1,2\n");
            assertRefused(reader, "addresses.csv");
            reader.meetsNoBarriers();
            reader.picture("addresses-refused-" + (reader == ada ? "en" : "ar"));
            reader.opens("/admin/data");
            reader.uploads(reader.page().locator("vaadin-upload"), "notes.zip", "application/zip", "no archive");
            assertRefused(reader, "notes.zip");
            reader.uploads(reader.page().locator("vaadin-upload"), "notes.txt", "text/plain", "no archive");
            assertThat(refusal(reader)).containsText("notes.txt");
            assertRefused(reader, ".zip");
            reader.meetsNoBarriers();
            reader.picture("archive-refused-" + (reader == ada ? "en" : "ar"));
        }
    }

    private static Locator refusal(Administrator reader) {
        return reader.page().locator(".plaza-admin__file [role=alert]");
    }

    private static void assertRefused(Administrator reader, String said) {
        assertThat(refusal(reader)).containsText(said);
        assertThat(reader.page().locator("vaadin-upload-file")).hasCount(0);
        assertThat(reader.page().locator("vaadin-notification-card")).hasCount(0);
    }
}
