package city.plaza.web.pages.tracking;

import city.plaza.intake.RequestPhotos;
import city.plaza.request.RequestNumber;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The photos of a request, for those who may see them. */
@RestController
class PhotoFiles {

    private final RequestPhotos photos;

    PhotoFiles(RequestPhotos photos) {
        this.photos = photos;
    }

    @GetMapping("/requests/{number}/{secret}/photos/{photo}")
    ResponseEntity<Resource> photo(@PathVariable String number, @PathVariable String secret, @PathVariable UUID photo) {
        return answer(number, secret, photo);
    }

    /** The same where staff look at a request: who signed in decides instead of a secret. */
    @GetMapping("/staff/requests/{number}/photos/{photo}")
    ResponseEntity<Resource> staffPhoto(@PathVariable String number, @PathVariable UUID photo) {
        return answer(number, "", photo);
    }

    private ResponseEntity<Resource> answer(String number, String secret, UUID photo) {
        if (!RequestNumber.isValid(number)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var file = photos.open(new RequestNumber(number), photo, secret)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                // It was re-encoded on upload, and is still served as if it were untrusted.
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Content-Disposition", "inline; filename=\"" + number + ".jpg\"")
                .header("Referrer-Policy", "no-referrer")
                .body(new InputStreamResource(file));
    }
}
