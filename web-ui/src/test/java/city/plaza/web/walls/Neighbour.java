package city.plaza.web.walls;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.apikey.ApiKeys;
import city.plaza.apikey.ApiScope;
import city.plaza.apikey.IssueKey;
import city.plaza.branding.BrandImageResult;
import city.plaza.branding.BrandImages;
import city.plaza.catalog.CatalogEditor;
import city.plaza.catalog.ServiceCode;
import city.plaza.catalog.ServiceType;
import city.plaza.department.DepartmentCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.infrastructure.testing.TestMail;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.PhotoIntake;
import city.plaza.intake.PhotoResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.knowledge.Article;
import city.plaza.knowledge.ArticleCode;
import city.plaza.knowledge.ArticleFacts;
import city.plaza.knowledge.KnowledgeBase;
import city.plaza.location.Place;
import city.plaza.location.maps.CityMaps;
import city.plaza.location.maps.LayerDraft;
import city.plaza.location.maps.LayerReader;
import city.plaza.request.OpenedRequest;
import city.plaza.request.report.Channel;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import city.plaza.web.testing.TokenHolder;
import jakarta.mail.MessagingException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;

/** What a city has that no other has: one of each kind of thing, each with {@link #SONG} in its words. */
final class Neighbour {

    /** Whoever reads this word at another city has read what is not theirs. */
    static final String SONG = "Zebrafinch";

    /** The code of everything that has one. */
    static final String CODE = "quagga";

    static final String DEPARTMENT = """
            {"code": "quagga", "shortName": "Q", "name": {"en": "Zebrafinch", "es": "Zebrafinch", "ar": "Zebrafinch"}}""";

    private static final Actor.Person ADMINISTRATOR =
            new Actor.Person("mayor", "Mae Mayor", "mae@example.org", Set.of(Role.CITY_ADMIN), Set.of());

    private final City city;
    private final Things things;

    /** The use cases that make them. */
    record Things(
            CatalogEditor catalog,
            KnowledgeBase knowledge,
            CityMaps maps,
            BrandImages images,
            PhotoIntake photos,
            ReportIntake intake,
            ApiKeys keys) {}

    Neighbour(City city, Things things) {
        this.city = city;
        this.things = things;
    }

    /** Make the things of the catalog, the map and the answers; returns the id of a logo. */
    String furnish() throws IOException {
        administer(() -> {
            things.catalog.put(ServiceType.builder(new ServiceCode(CODE), "streets", text("Type"))
                    .department(new DepartmentCode("public-works"))
                    .icon("road")
                    .description(text("About"))
                    .keywords(Map.of("en", List.of(CODE)))
                    .popular(true)
                    .location(ServiceType.Demand.NONE)
                    .build());
            things.knowledge.put(new Article(
                    new ArticleCode(CODE),
                    text("Answer"),
                    text("Summary"),
                    text("Text"),
                    new ArticleFacts(text("Who"), text("Cost"), text("Time"), text("Bring"), text("Where")),
                    List.of(),
                    Map.of("en", List.of(CODE)),
                    "mae@example.org",
                    LocalDate.of(2026, 10, 1),
                    null,
                    false));
            things.maps.put(
                    CODE,
                    text("Layer"),
                    LayerReader.read("""
                    {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"%s"},"geometry":
                    {"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}}]}""".formatted(SONG + " Park"), LayerDraft.Properties.automatic()));
        });
        var logo = TenantContext.callAs(
                city.id(),
                () -> CurrentActor.callAs(ADMINISTRATOR, () -> things.images.acceptLogo(picture(), "logo.png")));
        return ((BrandImageResult.Accepted) logo).id();
    }

    /** Let a program in; returns the id of its key. */
    UUID letAProgramIn() {
        var command = new IssueKey(
                SONG,
                "mae@example.org",
                Set.of(ApiScope.values()),
                LocalDate.now(ZoneOffset.UTC).plusDays(30),
                null);
        return TenantContext.callAs(
                        city.id(), () -> CurrentActor.callAs(ADMINISTRATOR, () -> things.keys.issue(command)))
                .key()
                .id()
                .value();
    }

    /** A report with a photo, of somebody who was written to. */
    Reported report() throws IOException, MessagingException {
        var reader = "finch-" + UUID.randomUUID() + "@example.org";
        var file = new ByteArrayInputStream(picture());
        var photo = (PhotoResult.Accepted) TenantContext.<PhotoResult, IOException>callAs(
                city.id(),
                () -> CurrentActor.<PhotoResult, IOException>callAs(
                        new Actor.Anonymous(), () -> things.photos.accept(file, "finch.png")));
        var report = TenantContext.callAs(
                city.id(),
                () -> CurrentActor.callAs(
                        new Actor.Anonymous(),
                        () -> things.intake.submit(new SubmitReport(
                                new ServiceCode(CODE),
                                SONG + " at large",
                                Locale.ENGLISH,
                                Place.nowhere(),
                                Channel.WEB,
                                new SubmitReport.Reporter(SONG, reader, null),
                                List.of(photo.photo()),
                                null))));
        assertThat(report).isInstanceOf(IntakeResult.Accepted.class);
        var stop = TestMail.shared().to(reader, 1).getFirst().getHeader("List-Unsubscribe", null);
        return new Reported(
                ((IntakeResult.Accepted) report).request(),
                photo.photo().id(),
                stop.substring(stop.lastIndexOf('/') + 1, stop.length() - 1));
    }

    /** Add a department and publish it, by the interface for programs; returns the department's version. */
    String publish(TokenHolder token, String origin) {
        var department = origin + "/api/admin/parts/departments/" + CODE;
        var added = token.send("PUT", department, DEPARTMENT, "If-None-Match", "*");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        var version = added.headers().firstValue("etag").orElseThrow();
        var draft =
                token.get(origin + "/api/admin/draft").body().replaceFirst("(?s).*\"version\":\"([^\"]+)\".*", "$1");
        var published = token.send(
                "POST",
                origin + "/api/admin/publications",
                "{\"draft\": \"" + draft + "\", \"note\": \"" + SONG + "\"}");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        return version;
    }

    /** @param stop what stops further letters to its reporter */
    record Reported(OpenedRequest request, UUID photo, String stop) {}

    private void administer(Runnable action) {
        TenantContext.runAs(city.id(), () -> CurrentActor.runAs(new Actor.Plaza("test"), action));
    }

    private static byte[] picture() throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }

    private static LocalizedText text(String words) {
        return LocalizedText.of(Locale.ENGLISH, SONG + " " + words);
    }
}
