package city.plaza.branding;

import city.plaza.notification.spi.Letterheads;
import org.springframework.stereotype.Component;

/** Gives a city's letters its colour and its words. */
@Component
class CityLetterheads implements Letterheads {

    private final CityBranding branding;

    CityLetterheads(CityBranding branding) {
        this.branding = branding;
    }

    @Override
    public Letterhead current() {
        var brand = branding.current();
        var palette = brand.palette();
        return new Letterhead(palette.accent().hex(), palette.onAccent().hex(), brand.footer(), brand.mailSender());
    }
}
