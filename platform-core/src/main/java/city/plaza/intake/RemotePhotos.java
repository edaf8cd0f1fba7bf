package city.plaza.intake;

import city.plaza.intake.spi.PictureSource;
import city.plaza.picture.UploadLimits;
import city.plaza.request.report.Photo;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Fetches photos that a report only links to. */
@Component
public class RemotePhotos {

    private final PictureSource source;
    private final PhotoIntake photos;

    RemotePhotos(PictureSource source, PhotoIntake photos) {
        this.source = source;
        this.photos = photos;
    }

    /** Fetch a photo and take it as a draft, like one that was sent; anyone may. */
    @PermitAll
    public Fetched fetch(String url) {
        try {
            var picture = source.fetch(new URI(url.strip()), UploadLimits.MAX_PICTURE_BYTES);
            return switch (photos.accept(new ByteArrayInputStream(picture), "")) {
                case PhotoResult.Accepted(var photo) -> new Fetched.Taken(photo);
                case PhotoResult.Refused(var reason, var arguments) -> new Fetched.Refused(reason, arguments);
            };
        } catch (URISyntaxException | PictureSource.OutOfBounds e) {
            return new Fetched.Refused("error.photo.address", List.of());
        } catch (PictureSource.OutOfReach e) {
            return new Fetched.OutOfReach();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came of an address. */
    public sealed interface Fetched {

        record Taken(Photo photo) implements Fetched {}

        /**
         * It leads where no photo may come from, or to none.
         *
         * @param reason the key of the sentence that says why, under {@code error.photo.}
         */
        record Refused(String reason, List<Object> arguments) implements Fetched {
            public Refused {
                arguments = List.copyOf(arguments);
            }
        }

        /** Nothing came; it may be there another time. */
        record OutOfReach() implements Fetched {}
    }
}
