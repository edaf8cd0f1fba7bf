package city.plaza.infrastructure.stories;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceCode;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.testing.PlazaTest;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.intake.IntakeResult;
import city.plaza.intake.PhotoIntake;
import city.plaza.intake.PhotoResult;
import city.plaza.intake.ReportIntake;
import city.plaza.intake.RequestPhotos;
import city.plaza.intake.SubmitReport;
import city.plaza.location.Place;
import city.plaza.request.OpenedRequest;
import city.plaza.request.report.Channel;
import city.plaza.request.report.Photo;
import city.plaza.request.tracking.RequestTracking;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Photos from the sender's hand to those who may see them. */
@PlazaTest
class PhotoStoryTests {

    @Autowired
    TestCities cities;

    @Autowired
    PhotoIntake photos;

    @Autowired
    ReportIntake intake;

    @Autowired
    RequestPhotos requestPhotos;

    @Autowired
    RequestTracking tracking;

    City springfield;
    City shelbyville;

    @BeforeEach
    void twoCities() {
        springfield = cities.open(getClass(), "springfield");
        shelbyville = cities.open(getClass(), "shelbyville");
    }

    @Test
    void whoHoldsTheLinkAndWhoWorksOnItSeeAPhotoAndNobodyElse() throws IOException {
        var photo = upload(springfield);
        var opened = accepted(report(springfield, List.of(photo), null));
        var other = accepted(report(springfield, List.of(), null));

        assertThat(sees(springfield, new Actor.Anonymous(), opened, photo, opened.secret()))
                .isTrue();
        assertThat(sees(springfield, TestCities.CLERK, opened, photo, "")).isTrue();
        assertThat(sees(springfield, TestCities.GARDENER, opened, photo, "")).isFalse();
        assertThat(sees(springfield, TestCities.RESIDENT, opened, photo, "")).isFalse();
        assertThat(sees(springfield, new Actor.Anonymous(), opened, photo, other.secret()))
                .isFalse();
        assertThat(sees(springfield, new Actor.Anonymous(), other, photo, other.secret()))
                .isFalse();
        assertThat(sees(shelbyville, TestCities.CLERK, opened, photo, opened.secret()))
                .isFalse();
    }

    @Test
    void believesTheStoreAndNotTheSender() throws IOException {
        var photo = upload(springfield);
        var opened = accepted(report(springfield, List.of(new Photo(photo.id(), 1, 1, 1)), null));

        var seen = as(springfield, new Actor.Anonymous(), () -> tracking.bySecret(opened.number(), opened.secret()));
        assertThat(seen.orElseThrow().report().photos()).containsExactly(photo);
    }

    @Test
    void aPhotoBelongsToOneRequestOfItsOwnCity() throws IOException {
        var photo = upload(springfield);
        var key = UUID.randomUUID().toString();
        assertThat(problem(report(shelbyville, List.of(photo), null))).isEqualTo("error.report.photo-unknown");
        assertThat(problem(report(springfield, List.of(photo, photo), null))).isEqualTo("error.report.photo-used");
        var opened = accepted(report(springfield, List.of(photo), key));

        assertThat(problem(report(springfield, List.of(photo), null))).isEqualTo("error.report.photo-used");
        assertThat(accepted(report(springfield, List.of(photo), key))).isEqualTo(opened);
        var unknown = new Photo(UUID.randomUUID(), 10, 10, 10);
        assertThat(problem(report(springfield, List.of(unknown), null))).isEqualTo("error.report.photo-unknown");
    }

    @Test
    void aDraftCanBeTakenBackUntilItIsSent() throws IOException {
        var photo = upload(springfield);
        var sent = upload(springfield);
        var opened = accepted(report(springfield, List.of(sent), null));
        as(springfield, new Actor.Anonymous(), () -> {
            assertThat(photos.preview(photo.id())).isPresent();
            assertThat(photos.preview(sent.id())).isEmpty();
            photos.discard(photo.id());
            photos.discard(sent.id());
            assertThat(photos.preview(photo.id())).isEmpty();
            return true;
        });
        assertThat(sees(springfield, new Actor.Anonymous(), opened, sent, opened.secret()))
                .isTrue();
        assertThat(problem(report(springfield, List.of(photo), null))).isEqualTo("error.report.photo-unknown");
    }

    private Photo upload(City city) throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", file);
        var result = TenantContext.<PhotoResult, IOException>callAs(
                city.id(),
                () -> CurrentActor.<PhotoResult, IOException>callAs(
                        new Actor.Anonymous(),
                        () -> photos.accept(new ByteArrayInputStream(file.toByteArray()), "pothole.png")));
        assertThat(result).isInstanceOf(PhotoResult.Accepted.class);
        return ((PhotoResult.Accepted) result).photo();
    }

    private IntakeResult report(City city, List<Photo> pictures, @org.jspecify.annotations.Nullable String key) {
        return as(
                city,
                new Actor.Anonymous(),
                () -> intake.submit(new SubmitReport(
                        new ServiceCode("pothole"),
                        "With a photo",
                        Locale.ENGLISH,
                        new Place("12 Oak St", null),
                        Channel.WEB,
                        null,
                        pictures,
                        key)));
    }

    private boolean sees(City city, Actor actor, OpenedRequest request, Photo photo, String secret) throws IOException {
        var stream = as(city, actor, () -> requestPhotos.open(request.number(), photo.id(), secret));
        if (stream.isPresent()) {
            try (var in = stream.get()) {
                assertThat(in.readAllBytes()).hasSize(photo.bytes());
            }
        }
        return stream.isPresent();
    }

    private static OpenedRequest accepted(IntakeResult result) {
        assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
        return ((IntakeResult.Accepted) result).request();
    }

    private static String problem(IntakeResult result) {
        assertThat(result).isInstanceOf(IntakeResult.Refused.class);
        return ((IntakeResult.Refused) result).problems().getFirst().translationKey();
    }

    private static <T> T as(City city, Actor actor, ScopedValue.CallableOp<T, RuntimeException> action) {
        return TenantContext.callAs(city.id(), () -> CurrentActor.callAs(actor, action));
    }
}
