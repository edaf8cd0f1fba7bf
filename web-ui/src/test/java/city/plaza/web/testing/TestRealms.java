package city.plaza.web.testing;

import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.infrastructure.testing.TestCities;
import city.plaza.onboarding.spi.RealmProvisioner;
import city.plaza.onboarding.spi.RealmProvisioner.RealmSpec;
import city.plaza.registry.CityRegistry;
import city.plaza.tenancy.City;
import city.plaza.tenancy.CityUrls;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes small open cities that people can sign in to. */
public final class TestRealms {

    /** The password of everybody made here. */
    public static final String PASSWORD = "correct horse battery";

    /** Asking Keycloak again before each test would cost more than many tests do. */
    private static final Set<RealmSpec> PROVISIONED = ConcurrentHashMap.newKeySet();

    private final TestCities cities;
    private final RealmProvisioner realms;
    private final CityRegistry registry;
    private final CityUrls urls;

    TestRealms(TestCities cities, RealmProvisioner realms, CityRegistry registry, CityUrls urls) {
        this.cities = cities;
        this.realms = realms;
        this.registry = registry;
        this.urls = urls;
    }

    /** A test class's own open city with a realm; {@code origins} are further ones that sign-in may return to. */
    public City open(Class<?> test, String name, URI... origins) {
        var city = cities.open(test, name);
        var all = new ArrayList<>(urls.origins(city));
        all.addAll(List.of(origins));
        var spec = new RealmSpec(city.id(), city.name(), all, city.languages(), "#14569e", "");
        if (!PROVISIONED.add(spec)) {
            return city;
        }
        var issuer = realms.provision(spec);
        CurrentActor.runAs(new Actor.Plaza("test"), () -> registry.changeIssuer(city.id(), issuer));
        return city;
    }

    /** An open city that is said to sign in at a realm which is not there. */
    public City withoutRealm(Class<?> test, String name) {
        var city = cities.open(test, name);
        var issuer = URI.create(LocalPlatform.shared().keycloak().url() + "/realms/" + city.id());
        return CurrentActor.callAs(new Actor.Plaza("test"), () -> registry.changeIssuer(city.id(), issuer));
    }

    /** Somebody with an account in a city; returns the {@code sub}. */
    public String person(City city, String email, String name, List<String> roles, List<String> departments) {
        return LocalPlatform.shared()
                .keycloak()
                .people()
                .put(city.id().value(), email, PASSWORD, name, roles, departments);
    }

    /** The scheme, host and port of a city. */
    public String origin(City city) {
        return urls.origin(city.mainHost()).toString();
    }
}
