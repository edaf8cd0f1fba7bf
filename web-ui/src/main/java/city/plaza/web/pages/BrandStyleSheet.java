package city.plaza.web.pages;

import city.plaza.branding.BrandPalette;
import city.plaza.branding.CityBranding;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The city's colours as a style sheet: the only thing about the look that differs from city to city. */
@RestController
class BrandStyleSheet {

    static final String PATH = "/brand.css";

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    private final CityBranding branding;

    BrandStyleSheet(CityBranding branding) {
        this.branding = branding;
    }

    @GetMapping(PATH)
    ResponseEntity<String> styleSheet() {
        var palette = BrandPalette.of(branding.current().accent());
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body("""
                        :root {
                          --plaza-brand-accent: %s;
                          --plaza-brand-accent-contrast: %s;
                          --plaza-brand-accent-dark: %s;
                          --plaza-brand-accent-dark-contrast: %s;
                        }
                        """.formatted(
                                palette.accent().hex(),
                                palette.onAccent().hex(),
                                palette.accentDark().hex(),
                                palette.onAccentDark().hex()));
    }
}
