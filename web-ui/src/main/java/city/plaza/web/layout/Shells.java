package city.plaza.web.layout;

import city.plaza.branding.CityBranding;
import city.plaza.identity.Actor;
import city.plaza.identity.CurrentActor;
import city.plaza.shared.LocalizedText;
import city.plaza.tenancy.TenantContext;
import city.plaza.tenancy.Tenants;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what stands in the frame of the current screen. */
@Component
public class Shells {

    private static final String PLATFORM = "Plaza";

    private final Tenants tenants;
    private final CityBranding branding;
    private final AuthenticationContext authentication;

    Shells(Tenants tenants, CityBranding branding, AuthenticationContext authentication) {
        this.tenants = tenants;
        this.branding = branding;
        this.authentication = authentication;
    }

    /** The frame for a reader of this language, in the current city or, where there is none, the console. */
    public Shell current(Locale language) {
        if (TenantContext.scope().isEmpty()) {
            return new Shell(
                    PLATFORM,
                    Locale.ENGLISH,
                    null,
                    null,
                    List.of(),
                    language,
                    LocalizedText.empty(),
                    LocalizedText.empty(),
                    List.of(),
                    signedInAs());
        }
        var city = tenants.current();
        var brand = branding.current();
        return new Shell(
                city.name(),
                city.mainLanguage(),
                brand.logoPath(),
                brand.phone(),
                city.languages(),
                city.closestLanguage(List.of(language)),
                brand.header(),
                brand.footer(),
                brand.links(),
                signedInAs());
    }

    /** Ends the session here and at Keycloak. */
    void signOut() {
        authentication.logout();
    }

    private static @Nullable String signedInAs() {
        return switch (CurrentActor.get()) {
            case Actor.Person person -> person.name();
            case Actor.Operator operator -> operator.name();
            case Actor.Anonymous anonymous -> null;
            case Actor.Plaza plaza -> null;
        };
    }
}
