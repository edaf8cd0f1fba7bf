package city.plaza.infrastructure.configuration;

import static city.plaza.infrastructure.configuration.Administrators.ADA;
import static city.plaza.infrastructure.configuration.Administrators.as;
import static city.plaza.infrastructure.configuration.Administrators.does;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.plaza.branding.BrandImageResult;
import city.plaza.branding.BrandImages;
import city.plaza.branding.Branding;
import city.plaza.branding.CityBranding;
import city.plaza.configuration.CityConfiguration;
import city.plaza.configuration.ConfigurationSection;
import city.plaza.configuration.Finding;
import city.plaza.configuration.draft.CityArchives;
import city.plaza.configuration.draft.ConfigurationDraft;
import city.plaza.configuration.publishing.ConfigurationPublisher;
import city.plaza.configuration.publishing.UnusedImageCleanup;
import city.plaza.identity.Actor;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.shared.InvalidInput;
import city.plaza.shared.RuleViolation;
import city.plaza.tenancy.City;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A city's logo and small picture travel with its archive, and are removed when nothing names them any more. */
@PlazaTest
class CityImagesTests {

    private static final String SVG =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path fill='#%s' d='M0 0h9v9z'/></svg>";

    @Autowired
    TestCities cities;

    @Autowired
    ConfigurationDraft draft;

    @Autowired
    ConfigurationPublisher publisher;

    @Autowired
    CityArchives archives;

    @Autowired
    BrandImages images;

    @Autowired
    CityBranding branding;

    @Autowired
    UnusedImageCleanup forgotten;

    @Autowired
    Clock clock;

    @Test
    void aCitysPicturesGoIntoAnotherByteForByte() throws IOException {
        var from = cities.open(getClass(), "pictured");
        var to = cities.bare(getClass(), "picturesque");
        var logo = logo(from, "8a1538");
        var favicon = favicon(from);
        publish(from, look -> look.withImages(logo, favicon));
        var archive = as(ADA, from, archives::export);
        assertThat(unzip(archive)).containsKeys("images/" + logo, "images/" + favicon);

        does(ADA, to, () -> {
            var archived = CityConfiguration.ofArchive(archive);
            assertThat(archived.findings()).noneMatch(CityImagesTests::ofAPicture);
            archives.take(archived, archives.preview(archived));
            publisher.publish(draft.current().version(), "");
        });

        assertThat(as(ADA, to, archives::export)).isEqualTo(archive);
        for (var id : branding(to).images()) {
            assertThat(bytes(to, id)).isEqualTo(bytes(from, id));
        }
        assertThat(branding(to).images()).containsExactlyInAnyOrder(logo, favicon);
    }

    @Test
    void aPictureThatTheArchiveLacksIsFoundAndKeepsItFromBeingPublished() throws IOException {
        var from = cities.open(getClass(), "pictured-once");
        var to = cities.bare(getClass(), "pictureless");
        var logo = logo(from, "123456");
        publish(from, look -> look.withImages(logo, null));
        var files = unzip(as(ADA, from, archives::export));
        files.remove("images/" + logo);
        var archive = zip(files);

        assertThat(CityConfiguration.ofArchive(archive).findings())
                .filteredOn(CityImagesTests::ofAPicture)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.field()).isEqualTo("logo");
                    assertThat(finding.blocks()).isTrue();
                });
        does(ADA, to, () -> {
            var archived = CityConfiguration.ofArchive(archive);
            archives.take(archived, archives.preview(archived));
            assertThat(draft.current().findings()).anyMatch(CityImagesTests::ofAPicture);
            assertThatThrownBy(() -> publisher.publish(draft.current().version(), ""))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("error.brand.image-missing");
        });
        // The city it came from has it still.
        does(ADA, from, () -> {
            var archived = CityConfiguration.ofArchive(archive);
            archives.take(archived, archives.preview(archived));
            assertThat(draft.current().findings()).noneMatch(CityImagesTests::ofAPicture);
        });
    }

    @Test
    void whatSomebodyPutIntoAnArchiveIsCleanedOrRefused() throws IOException {
        var from = cities.open(getClass(), "pictured-well");
        var to = cities.bare(getClass(), "pictured-badly");
        var logo = logo(from, "abcdef");
        publish(from, look -> look.withImages(logo, null));
        var files = unzip(as(ADA, from, archives::export));

        files.put(
                "images/" + logo,
                (SVG.formatted("000000").replace("<path", "<script>alert(1)</script><path"))
                        .getBytes(StandardCharsets.UTF_8));
        var tampered = zip(files);
        files.put("images/" + logo, "nothing to see".getBytes(StandardCharsets.UTF_8));
        var broken = zip(files);
        files.put("images/" + logo, new byte[BrandImages.MAX_STORED_BYTES + 1]);
        var huge = zip(files);

        does(ADA, to, () -> {
            var refused = CityConfiguration.ofArchive(broken);
            assertThatThrownBy(() -> archives.take(refused, archives.preview(refused)))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("branding.logo");
            assertThat(draft.current().isEmpty()).isTrue();
            assertThatThrownBy(() -> CityConfiguration.ofArchive(huge)).isInstanceOf(RuleViolation.class);

            var archived = CityConfiguration.ofArchive(tampered);
            try {
                archives.take(archived, archives.preview(archived));
                var id =
                        Objects.requireNonNull(draft.current().next().branding().logo());
                assertThat(id).isNotEqualTo(logo);
                assertThat(new String(images.open(id).orElseThrow().bytes(), StandardCharsets.UTF_8))
                        .doesNotContain("script");
            } catch (InvalidInput scripts) {
                assertThat(scripts).hasMessageContaining("branding.logo");
            }
        });
    }

    @Test
    void whatNoLookEverNamedIsRemovedAndWhatTheHistoryOrTheDraftNamesStays() {
        var city = cities.open(getClass(), "much-pictured");
        var other = cities.open(getClass(), "pictured-too");
        var earlier = logo(city, "111111");
        publish(city, look -> look.withImages(earlier, null));
        var live = logo(city, "222222");
        publish(city, look -> look.withImages(live, null));
        var drafted = logo(city, "333333");
        draft(city, look -> look.withImages(drafted, null));
        var tried = logo(city, "444444");
        var elsewhere = logo(other, "444444");

        does(
                new Actor.Plaza("test"),
                city,
                () -> forgotten.remove(clock.instant().minus(Duration.ofDays(30))));
        assertThat(bytes(city, tried)).isNotEmpty();

        does(
                new Actor.Plaza("test"),
                city,
                () -> forgotten.remove(clock.instant().plus(Duration.ofHours(1))));
        assertThat(as(ADA, city, () -> images.open(tried))).isEmpty();
        assertThat(as(ADA, city, () -> images.open(earlier))).isPresent();
        assertThat(as(ADA, city, () -> images.open(live))).isPresent();
        assertThat(as(ADA, city, () -> images.open(drafted))).isPresent();
        assertThat(as(ADA, other, () -> images.open(elsewhere))).isPresent();
    }

    private String logo(City city, String colour) {
        return accepted(as(
                ADA,
                city,
                () -> images.acceptLogo(SVG.formatted(colour).getBytes(StandardCharsets.UTF_8), "seal.svg")));
    }

    private String favicon(City city) throws IOException {
        var picture = new BufferedImage(300, 200, BufferedImage.TYPE_4BYTE_ABGR);
        for (int x = 0; x < 300; x++) {
            picture.setRGB(x, x % 200, new Color(x % 256, 80, 200, x % 256).getRGB());
        }
        var file = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", file);
        return accepted(as(ADA, city, () -> images.acceptFavicon(file.toByteArray(), "small.png")));
    }

    private static String accepted(BrandImageResult result) {
        return ((BrandImageResult.Accepted) result).id();
    }

    private byte[] bytes(City city, String id) {
        return as(ADA, city, () -> images.open(id).orElseThrow().bytes());
    }

    private Branding branding(City city) {
        return as(ADA, city, branding::live);
    }

    private void publish(City city, UnaryOperator<Branding> change) {
        draft(city, change);
        assertThat(as(ADA, city, () -> publisher.publish(draft.current().version(), "")))
                .isPresent();
    }

    private void draft(City city, UnaryOperator<Branding> change) {
        does(ADA, city, () -> {
            var versioned =
                    draft.find(ConfigurationSection.BRANDING, "branding").orElseThrow();
            draft.change(ConfigurationSection.BRANDING, change.apply(versioned.thing()), versioned.version());
        });
    }

    private static boolean ofAPicture(Finding finding) {
        return finding.translationKey().equals("error.brand.image-missing");
    }

    private static SortedMap<String, byte[]> unzip(byte[] archive) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] zip(SortedMap<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
