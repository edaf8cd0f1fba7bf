package city.plaza.web.pages;

import city.plaza.branding.BrandImages;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The city's logo and small picture; an address never shows another, so browsers keep them for ever. */
@RestController
class BrandFiles {

    private final BrandImages images;

    BrandFiles(BrandImages images) {
        this.images = images;
    }

    @GetMapping("/brand/{id}")
    ResponseEntity<byte[]> image(@PathVariable String id) {
        var image = images.open(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(image.mediaType()))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                // It was rewritten on upload, and is still served as if it were untrusted.
                .header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                // The login page is of another origin.
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + id + "\"")
                .body(image.bytes());
    }
}
