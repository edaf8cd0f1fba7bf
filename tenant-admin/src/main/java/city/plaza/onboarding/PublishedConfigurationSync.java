package city.plaza.onboarding;

import city.plaza.branding.CityBranding;
import city.plaza.configuration.CityBasicsStore;
import city.plaza.configuration.publishing.ConfigurationPublished;
import city.plaza.onboarding.realm.CityRealm;
import city.plaza.outbox.FactListener;
import city.plaza.outbox.Lane;
import city.plaza.registry.CityRegistry;
import city.plaza.tenancy.TenantState;
import org.springframework.stereotype.Component;

/**
 * Applies what a city published outside its schema: the languages its pages are offered in, and the place
 * where its people sign in. Tried again for as long as either cannot be reached.
 */
@Component
class PublishedConfigurationSync implements FactListener<ConfigurationPublished> {

    private final CityRegistry registry;
    private final CityBasicsStore basics;
    private final CityBranding branding;
    private final CityRealm realm;

    PublishedConfigurationSync(CityRegistry registry, CityBasicsStore basics, CityBranding branding, CityRealm realm) {
        this.registry = registry;
        this.basics = basics;
        this.branding = branding;
        this.realm = realm;
    }

    @Override
    public String name() {
        return "published-look";
    }

    @Override
    public Class<ConfigurationPublished> fact() {
        return ConfigurationPublished.class;
    }

    /** Keycloak is not asked inside a transaction. */
    @Override
    public Lane lane() {
        return Lane.EXTERNAL;
    }

    @Override
    public void on(ConfigurationPublished fact) {
        var known = registry.find(fact.tenant());
        // Somebody who is still moving in gets all of it by the steps of moving in.
        if (known.isEmpty() || known.get().city().state() == TenantState.ONBOARDING) {
            return;
        }
        var city = registry.changeLanguages(fact.tenant(), basics.live().languages());
        if (city.issuer() != null) {
            realm.provision(city, branding.live());
        }
    }
}
