package city.plaza.onboarding;

import city.plaza.branding.Branding;
import city.plaza.onboarding.spi.RealmProvisioner;
import city.plaza.onboarding.spi.RealmProvisioner.RealmSpec;
import city.plaza.registry.CityRegistry;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps a city's realm like the city: its name, its hosts, its languages, its look. */
@Component
class CityRealm {

    private final RealmProvisioner realms;
    private final CityRegistry registry;
    private final CityUrls urls;

    CityRealm(RealmProvisioner realms, CityRegistry registry, CityUrls urls) {
        this.realms = realms;
        this.registry = registry;
        this.urls = urls;
    }

    /** @throws RealmProvisioner.RealmUnavailable if the identity provider cannot be reached; nothing is remembered then */
    void provision(City city, Branding look) {
        var logo = Optional.ofNullable(look.logo())
                .map(path -> urls.home(city).resolve(path).toString())
                .orElse("");
        var issuer = realms.provision(new RealmSpec(
                city.id(),
                city.name(),
                urls.origins(city),
                city.languages(),
                look.accent().hex(),
                logo));
        if (!issuer.equals(city.issuer())) {
            registry.signsInAt(city.id(), issuer);
        }
    }
}
