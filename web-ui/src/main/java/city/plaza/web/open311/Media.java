package city.plaza.web.open311;

import city.plaza.intake.PhotoIntake;
import city.plaza.intake.PhotoResult;
import city.plaza.intake.RemotePhotos;
import city.plaza.intake.SubmitReport;
import city.plaza.picture.UploadLimits;
import city.plaza.request.report.Photo;
import city.plaza.web.open311.protocol.Open311Error;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes the photos of a report: those that came along, and those it points to. */
@Component
class Media {

    private static final String FIELD = "media_url";

    private final PhotoIntake photos;
    private final RemotePhotos remote;

    Media(PhotoIntake photos, RemotePhotos remote) {
        this.photos = photos;
        this.remote = remote;
    }

    /**
     * The files of a call, whatever their fields are called: clients say {@code media}, {@code uploads} or
     * {@code photo1}.
     */
    static List<byte[]> files(HttpServletRequest request) throws IOException {
        if (!(request instanceof MultipartHttpServletRequest parts)) {
            return List.of();
        }
        var files = parts.getMultiFileMap().values().stream()
                .flatMap(Collection::stream)
                .filter(file -> !file.isEmpty())
                .toList();
        if (files.size() > SubmitReport.MAX_PHOTOS) {
            throw RequestFilters.wrong("media", "error.report.too-many-photos", files.size(), SubmitReport.MAX_PHOTOS);
        }
        var bytes = new ArrayList<byte[]>();
        for (MultipartFile file : files) {
            try (var in = file.getInputStream()) {
                bytes.add(in.readNBytes(UploadLimits.MAX_PICTURE_BYTES + 1));
            }
        }
        return bytes;
    }

    /** @throws Open311Error 400 if one of them is no photo, or leads where none may come from */
    Taken take(List<byte[]> files, List<String> addresses) throws IOException {
        if (files.size() + addresses.size() > SubmitReport.MAX_PHOTOS) {
            throw RequestFilters.wrong(
                    FIELD, "error.report.too-many-photos", files.size() + addresses.size(), SubmitReport.MAX_PHOTOS);
        }
        var taken = new ArrayList<Photo>();
        for (var file : files) {
            switch (photos.accept(new ByteArrayInputStream(file), "")) {
                case PhotoResult.Accepted(var photo) -> taken.add(photo);
                case PhotoResult.Refused(var reason, var arguments) -> throw refused("media", reason, arguments);
            }
        }
        var unreached = new ArrayList<String>();
        for (var address : addresses) {
            switch (remote.fetch(address)) {
                case RemotePhotos.Fetched.Taken(var photo) -> taken.add(photo);
                case RemotePhotos.Fetched.OutOfReach away -> unreached.add(address);
                case RemotePhotos.Fetched.Refused(var reason, var arguments) -> throw refused(FIELD, reason, arguments);
            }
        }
        return new Taken(taken, unreached);
    }

    private static Open311Error refused(String field, String reason, List<Object> arguments) {
        return new Open311Error(HttpStatus.BAD_REQUEST, List.of(new Open311Error.Reason(field, reason, arguments)));
    }

    /**
     * What came of them.
     *
     * @param unreached the addresses nothing came from; a report is not refused for that
     */
    record Taken(List<Photo> photos, List<String> unreached) {
        Taken {
            photos = List.copyOf(photos);
            unreached = List.copyOf(unreached);
        }
    }
}
