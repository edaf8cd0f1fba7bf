package city.plaza.infrastructure.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.PhotoIntake;
import city.plaza.intake.PhotoResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.SubmitReport;
import city.plaza.location.Place;
import city.plaza.onboarding.spi.RealmProvisioner;
import city.plaza.onboarding.spi.RealmProvisioner.RealmSpec;
import city.plaza.privacy.ErasureCertificate;
import city.plaza.privacy.LegalHold;
import city.plaza.privacy.LegalHolds;
import city.plaza.privacy.PersonQuery;
import city.plaza.privacy.PersonalData;
import city.plaza.request.OpenedRequest;
import city.plaza.request.ServiceRequests;
import city.plaza.request.Visibility;
import city.plaza.request.queue.DepartmentQueue;
import city.plaza.request.report.Channel;
import city.plaza.request.report.Photo;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Canaria Quillfeather, who reports, and is spoken of, wherever text can stand. */
@TestComponent
final class Canaria {

    static final String NAME = "Canaria Quillfeather";
    static final String EMAIL = "canaria@quill.example";
    static final String PHONE = "+1 555 867 5309";

    /** By any of these she can be told. */
    static final List<String> WORDS = List.of("Quillfeather", "canaria@quill.example", "867 5309");

    static final Actor.Person ADA =
            new Actor.Person("ada", "Ada Admin", "ada@example.org", Set.of(Role.CITY_ADMIN), Set.of());

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReportIntake intake;
    private final PhotoIntake photos;
    private final ServiceRequests requests;
    private final DepartmentQueue queue;
    private final Map<City, OpenedRequest> opened = new HashMap<>();
    private final Map<City, Set<String>> pictures = new HashMap<>();

    Canaria(ReportIntake intake, PhotoIntake photos, ServiceRequests requests, DepartmentQueue queue) {
        this.intake = intake;
        this.photos = photos;
        this.requests = requests;
        this.queue = queue;
    }

    /** Get an account in a city that has a realm. */
    void moveIn(City city, RealmProvisioner realms) {
        realms.provision(new RealmSpec(
                city.id(),
                city.name(),
                List.of(URI.create("http://" + city.id().value() + ".localhost:8080")),
                city.languages(),
                "#14569e",
                ""));
        LocalPlatform.shared()
                .keycloak()
                .people()
                .put(city.id().value(), EMAIL, "correct horse battery", NAME, List.of("resident"), List.of());
    }

    /** Report with a photo, be written about by staff, and be named in a neighbour's report. */
    void reports(City city) throws IOException {
        var photo = photo(city);
        pictures.put(city, new HashSet<>(Set.of(photo.id().toString())));
        var request = submit(
                city,
                "Deep hole. I am " + NAME + ", write to " + EMAIL + " or call " + PHONE,
                new SubmitReport.Reporter(NAME, EMAIL, PHONE),
                List.of(photo));
        opened.put(city, request);
        comments(city, request, "An internal note: Ms Quillfeather called from 1-555-867 5309", Visibility.INTERNAL);
        comments(city, request, "Thank you, " + NAME + "!", Visibility.PUBLIC);
        submit(
                city,
                "My neighbour can let you in: " + EMAIL + ", " + PHONE,
                new SubmitReport.Reporter("Nora", "other@neighbour.example", null),
                List.of());
    }

    OpenedRequest requestIn(City city) {
        return Objects.requireNonNull(opened.get(city));
    }

    Set<String> photosIn(City city) {
        return Objects.requireNonNull(pictures.get(city));
    }

    private void comments(City city, OpenedRequest request, String text, Visibility audience) {
        as(city, TestCities.CLERK, () -> {
            requests.comment(
                    request.number(),
                    queue.details(request.number()).orElseThrow().version(),
                    text,
                    audience);
            return true;
        });
    }

    OpenedRequest submit(City city, String text, SubmitReport.@Nullable Reporter reporter, List<Photo> photos) {
        var result = as(
                city,
                new Actor.Anonymous(),
                () -> intake.submit(new SubmitReport(
                        new ServiceCode("pothole"),
                        text,
                        Locale.ENGLISH,
                        new Place("12 Oak St", null),
                        Channel.WEB,
                        reporter,
                        photos,
                        UUID.randomUUID().toString())));
        assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
        return ((IntakeResult.Accepted) result).request();
    }

    private Photo photo(City city) throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", file);
        var result = TenantContext.<PhotoResult, IOException>callAs(
                city.id(),
                () -> CurrentActor.<PhotoResult, IOException>callAs(
                        new Actor.Anonymous(),
                        () -> photos.accept(new ByteArrayInputStream(file.toByteArray()), "hole.png")));
        return ((PhotoResult.Accepted) result).photo();
    }

    /** Have her erased, by whatever she is found by, and wait until that is over. */
    static ErasureCertificate erased(City city, PersonalData data, PersonQuery query, String reason) {
        var id = as(city, ADA, () -> data.erase(query, reason));
        return await().atMost(PATIENCE)
                .until(() -> as(city, ADA, () -> data.erasure(id)).orElseThrow(), each -> each.finishedAt() != null);
    }

    /** Lift all holds of a city. */
    static void free(City city, LegalHolds holds) {
        as(city, ADA, () -> {
            holds.all().stream().filter(LegalHold::isInForce).map(LegalHold::id).forEach(holds::lift);
            return true;
        });
    }

    /** What a city counts: requests by number, type, department, state, channel and place. */
    static String statistics(City city, JdbcClient jdbc, PlatformTransactionManager transactions) {
        return as(
                city,
                new Actor.Plaza("test"),
                () -> Objects.requireNonNull(new TransactionTemplate(transactions)
                                .execute(status ->
                                        jdbc.sql("""
                                        select concat_ws(' ', number, service_code, department_code, r.status, channel,
                                               address, requested_at,
                                               (select count(*) from request_step where request_id = r.id),
                                               (select count(*) from outbound_message where request_id = r.id))
                                        from service_request r order by number""").query(String.class).list()))
                        .toString());
    }

    static <T> T as(City city, Actor actor, ScopedValue.CallableOp<T, RuntimeException> action) {
        return TenantContext.callAs(city.id(), () -> CurrentActor.callAs(actor, action));
    }
}
