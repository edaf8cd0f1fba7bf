package city.plaza.web.pages;

import city.plaza.branding.CityBranding;
import city.plaza.web.kit.BrandCss;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The city's colours and letters as a style sheet. */
@RestController
class BrandStyleSheet {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    private final CityBranding branding;

    BrandStyleSheet(CityBranding branding) {
        this.branding = branding;
    }

    @GetMapping(BrandCss.PATH)
    ResponseEntity<String> styleSheet() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(BrandCss.of(branding.current()));
    }
}
