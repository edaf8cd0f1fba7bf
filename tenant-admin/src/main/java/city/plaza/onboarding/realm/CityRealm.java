package city.plaza.onboarding.realm;

import city.plaza.branding.Branding;
import city.plaza.branding.Branding.Appearance;
import city.plaza.onboarding.spi.RealmProvisioner;
import city.plaza.onboarding.spi.RealmProvisioner.RealmLook;
import city.plaza.onboarding.spi.RealmProvisioner.RealmSpec;
import city.plaza.registry.CityRegistry;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a city's realm like the city: its name, its hosts, its languages, its look. */
@Component
public class CityRealm {

    private final RealmProvisioner realms;
    private final CityRegistry registry;
    private final CityUrls urls;

    CityRealm(RealmProvisioner realms, CityRegistry registry, CityUrls urls) {
        this.realms = realms;
        this.registry = registry;
        this.urls = urls;
    }

    /** @throws RealmProvisioner.RealmUnavailable if the identity provider cannot be reached; nothing is remembered then */
    public void provision(City city, Branding look) {
        var palette = look.palette();
        var issuer = realms.provision(new RealmSpec(
                city.id(),
                city.name(),
                urls.origins(city),
                city.languages(),
                new RealmLook(
                        palette.accent().hex(),
                        palette.accentDark().hex(),
                        at(city, look.logoPath()),
                        at(city, look.faviconPath()),
                        look.appearance() == Appearance.LIGHT_AND_DARK),
                Optional.ofNullable(look.mailSender()).orElse(city.name())));
        if (!issuer.equals(city.issuer())) {
            registry.changeIssuer(city.id(), issuer);
        }
    }

    /** Where the login page, which is of another origin, finds a file of the city's. */
    private String at(City city, @Nullable String path) {
        return path == null ? "" : urls.home(city).resolve(path).toString();
    }
}
