package city.plaza.branding;

import city.plaza.notification.spi.EmailBranding;
import org.springframework.stereotype.Component;

/** Gives a city's e-mails its colour and its words. */
@Component
class CityEmailBranding implements EmailBranding {

    private final CityBranding branding;

    CityEmailBranding(CityBranding branding) {
        this.branding = branding;
    }

    @Override
    public EmailBrand current() {
        var brand = branding.current();
        var palette = brand.palette();
        return new EmailBrand(palette.accent().hex(), palette.onAccent().hex(), brand.footer(), brand.mailSender());
    }
}
