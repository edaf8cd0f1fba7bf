package city.plaza.onboarding;

import city.plaza.branding.CityBranding;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.onboarding.realm.CityRealm;
import city.plaza.onboarding.spi.RealmProvisioner.RealmUnavailable;
import city.plaza.registry.CityRegistry;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.City;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.TenantId;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Suspends, reactivates and renames cities, and changes their host names. */
@Component
public class CityOperations {

    private static final Logger log = LoggerFactory.getLogger(CityOperations.class);

    private final CityRegistry registry;
    private final CityRealm realm;
    private final CityBranding branding;
    private final OnboardingCheck check;

    CityOperations(CityRegistry registry, CityRealm realm, CityBranding branding, OnboardingCheck check) {
        this.registry = registry;
        this.realm = realm;
        this.branding = branding;
        this.check = check;
    }

    /** Close the doors: visitors see the city's own notice, nothing is lost. */
    @RolesAllowed(Role.Names.OPERATOR)
    public City suspend(TenantId city) {
        return noted("suspended", registry.suspend(city));
    }

    /** Open the doors of a suspended city again. */
    @RolesAllowed(Role.Names.OPERATOR)
    public City reopen(TenantId city) {
        return noted("reopened", registry.reopen(city));
    }

    /** @throws InvalidInput naming the field {@code name} */
    @RolesAllowed(Role.Names.OPERATOR)
    public Changed rename(TenantId city, String name) {
        return syncSignIn(noted("renamed", registry.rename(city, name)));
    }

    /**
     * Let another host name lead to the city. One that does already is no problem.
     *
     * @throws InvalidInput naming the field {@code host} if it is not one, is the platform's, or leads to another city
     */
    @RolesAllowed(Role.Names.OPERATOR)
    public Changed addHost(TenantId id, String host) {
        var wanted = host.strip().toLowerCase(Locale.ROOT);
        var known = registry.find(id).orElseThrow(() -> new InvalidInput("city", "error.city.unknown", id));
        if (known.city().hosts().contains(wanted)) {
            return syncSignIn(known.city());
        }
        if (check.isThePlatforms(wanted)) {
            throw new InvalidInput("host", "error.city.host-reserved", wanted);
        }
        return syncSignIn(noted("given another host", registry.addHost(id, wanted)));
    }

    /** Bring the place where the city's people sign in up to its name and hosts. */
    @RolesAllowed(Role.Names.OPERATOR)
    public Changed updateSignIn(TenantId id) {
        return syncSignIn(registry.find(id)
                .orElseThrow(() -> new InvalidInput("city", "error.city.unknown", id))
                .city());
    }

    /** The change stands whether or not the identity provider answers; a city without a realm gets it all later. */
    private Changed syncSignIn(City city) {
        if (city.issuer() == null) {
            return new Changed(city, true);
        }
        try {
            realm.provision(city, TenantContext.callAs(city.id(), branding::current));
            return new Changed(city, true);
        } catch (RealmUnavailable e) {
            log.warn("Sign-in of {} does not follow its change yet: {}", city.id(), e.getMessage());
            return new Changed(city, false);
        }
    }

    private static City noted(String change, City city) {
        var who = CurrentActor.get() instanceof Actor.Operator operator ? operator.subject() : "plaza";
        log.info("City {} {} by {}", city.id(), change, who);
        return city;
    }

    /**
     * What a city is now.
     *
     * @param signsIn whether signing in has followed the change; if not, {@link #updateSignIn} tries again
     */
    public record Changed(City city, boolean signsIn) {}
}
