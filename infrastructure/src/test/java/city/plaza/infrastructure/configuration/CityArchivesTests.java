package city.plaza.infrastructure.configuration;

import static city.plaza.infrastructure.configuration.Administrators.ADA;
import static city.plaza.infrastructure.configuration.Administrators.as;
import static city.plaza.infrastructure.configuration.Administrators.does;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import city.plaza.catalog.CatalogEditor;
import city.plaza.catalog.ServiceCatalog;
import city.plaza.catalog.ServiceType.Receipt;
import city.plaza.citytemplate.CityTemplates;
import city.plaza.configuration.Change;
import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.draft.CityArchives;
import city.plaza.configuration.draft.ConfigurationDraft;
import city.plaza.configuration.publishing.ConfigurationPublisher;
import city.plaza.identity.Actor;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.shared.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlazaTest
class CityArchivesTests {

    @Autowired
    TestCities cities;

    @Autowired
    CityTemplates templates;

    @Autowired
    ConfigurationDraft draft;

    @Autowired
    ConfigurationPublisher publisher;

    @Autowired
    CityArchives archives;

    @Autowired
    ServiceCatalog catalog;

    @Autowired
    CatalogEditor editor;

    @ParameterizedTest
    @ValueSource(strings = {"small-town", "new-york", "chicago", "san-francisco"})
    void aCityGoesIntoAnotherAndComesOutByteForByte(String template) {
        var from = cities.bare(getClass(), "from-" + template);
        var to = cities.bare(getClass(), "to-" + template);
        does(new Actor.Plaza("test"), from, () -> publisher.apply(templates.load(template)));
        var archive = as(ADA, from, archives::export);

        does(ADA, to, () -> {
            var archived = CityConfiguration.ofArchive(archive);
            archives.take(archived, archives.preview(archived));
            publisher.publish(draft.current().version(), "from another city");
        });

        assertThat(as(ADA, to, archives::export)).isEqualTo(archive);
        assertThat(as(ADA, to, () -> archives.preview(CityConfiguration.ofArchive(archive))))
                .isEmpty();
    }

    @Test
    void whatProgramsGetForAReportGoesAlong() {
        var from = cities.open(getClass(), "receipt-river");
        var to = cities.open(getClass(), "receipt-rapids");
        does(new Actor.Plaza("test"), from, () -> {
            for (var service : catalog.live().all()) {
                editor.put(service.toBuilder()
                        .receipt(service.code().value().equals("praise") ? Receipt.NOTHING : Receipt.TOKEN)
                        .build());
            }
        });
        var archive = as(ADA, from, archives::export);
        does(ADA, to, () -> {
            var archived = CityConfiguration.ofArchive(archive);
            archives.take(archived, archives.preview(archived));
            publisher.publish(draft.current().version(), "from another city");
        });
        assertThat(as(ADA, to, () -> catalog.live().all()))
                .extracting(
                        each -> each.code().value(), each -> each.publication().receipt())
                .containsExactlyInAnyOrder(
                        tuple("pothole", Receipt.TOKEN),
                        tuple("fallen-tree", Receipt.TOKEN),
                        tuple("praise", Receipt.NOTHING));
    }

    @Test
    void showsWhatWouldChangeBeforeItDoes() {
        var city = cities.open(getClass(), "cypress-creek");
        var archive = as(ADA, city, archives::export);
        var administrators = new Administrators(draft, publisher);
        administrators.opensDepartment(ADA, city, "volcano", "Volcano");
        administrators.publishes(ADA, city, "");
        assertThat(as(ADA, city, () -> archives.preview(CityConfiguration.ofArchive(archive))))
                .extracting(Change::key, Change::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("volcano", Change.Kind.REMOVED));
    }

    @Test
    void saysWhichLineOfWhichFileIsWrong() throws IOException {
        var city = cities.open(getClass(), "cypress-creek");
        var misspelt = zip("departments.yaml", "- code: parks\n  shortNam: P\n  name: {en: Parks}\n");
        assertThatThrownBy(() -> as(ADA, city, () -> CityConfiguration.ofArchive(misspelt)))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("departments.yaml: line ")
                .hasMessageContaining("[0].shortNam");
        assertThatThrownBy(() ->
                        as(ADA, city, () -> CityConfiguration.ofArchive("no archive".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(RuleViolation.class);
    }

    private static byte[] zip(String name, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("plaza-city.yaml"));
            zip.write("format: 1\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
