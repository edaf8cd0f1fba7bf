package city.plaza.web.open311;

import city.plaza.apikey.ApiScope;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.intake.RequestPhotos;
import city.plaza.request.RequestNumber;
import city.plaza.request.publicdata.PublicRequest;
import city.plaza.request.publicdata.PublicRequests;
import city.plaza.request.report.Photo;
import city.plaza.request.tracking.RequestTracking;
import city.plaza.tenancy.CityUrls;
import city.plaza.web.open311.protocol.Open311Error;
import city.plaza.web.open311.protocol.Open311Request;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The photos of requests, for programs whose key lets them read what is not public. */
@RestController
class PhotoReads {

    private static final String PATH = Discovery.BASE + "photos/";

    private final ApiKeyGuard apiKeyGuard;
    private final PublicRequests requests;
    private final RequestTracking tracking;
    private final RequestPhotos photos;

    PhotoReads(ApiKeyGuard apiKeyGuard, PublicRequests requests, RequestTracking tracking, RequestPhotos photos) {
        this.apiKeyGuard = apiKeyGuard;
        this.requests = requests;
        this.tracking = tracking;
        this.photos = photos;
    }

    /** Where a photo is; it opens with the key it was asked with, and the key is no part of the address. */
    static String address(CityUrls urls, Open311Request open311Request, PublicRequest request, Photo photo) {
        return urls.home(open311Request.city())
                .resolve(PATH + request.number() + "/" + photo.id() + ".jpg")
                .toString();
    }

    @GetMapping(PATH + "{number}/{photo}.jpg")
    ResponseEntity<Resource> photo(
            @PathVariable String number,
            @PathVariable String photo,
            Open311Request open311Request,
            HttpServletRequest request) {
        apiKeyGuard.require(request, open311Request, ApiScope.READ);
        return Token.read(photo)
                .filter(id -> RequestNumber.isValid(number))
                .flatMap(id -> open(new RequestNumber(number), id))
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore())
                        .header("Content-Security-Policy", "sandbox; default-src 'none'")
                        .header("Content-Disposition", "inline; filename=\"" + number + ".jpg\"")
                        .<Resource>body(new InputStreamResource(file)))
                .orElseThrow(() -> Open311Error.notFound("open311.error.unknown-request"));
    }

    private Optional<InputStream> open(RequestNumber number, UUID photo) {
        return CurrentActor.callAs(
                new Actor.Plaza("open311"),
                () -> requests.find(number).flatMap(found -> photos.open(number, photo, tracking.secretFor(number))));
    }
}
