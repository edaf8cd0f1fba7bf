package city.plaza.infrastructure.keycloak;

import city.plaza.identity.Role;
import city.plaza.onboarding.spi.RealmProvisioner.RealmLook;
import city.plaza.onboarding.spi.RealmProvisioner.RealmSpec;
import city.plaza.tenancy.CitySecrets;
import city.plaza.tenancy.CityUrls;
import city.plaza.tenancy.TenantId;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says what the realms of this deployment should be like. */
@Component
class RealmDefinitions {

    static final TenantId OPERATORS = new TenantId("plaza-operators");
    private static final List<String> RESERVED = List.of("master", OPERATORS.value());

    private final CitySecrets secrets;
    private final RealmMail mail;
    private final String logoutBase;
    private final CityUrls urls;

    RealmDefinitions(
            CitySecrets secrets,
            RealmMail mail,
            @Value("${plaza.internal-url:http://127.0.0.1:${server.port:8080}}") String internalUrl,
            CityUrls urls) {
        this.secrets = secrets;
        this.mail = mail;
        this.logoutBase = internalUrl + "/logout/connect/back-channel/";
        this.urls = urls;
    }

    /** @throws IllegalArgumentException if the name belongs to a realm that is no city's */
    RealmDefinition ofCity(RealmSpec spec) {
        return define(
                requireCity(spec.tenant()),
                spec.displayName(),
                spec.origins(),
                spec.languages(),
                spec.look(),
                spec.mailSender(),
                Arrays.stream(Role.values())
                        .filter(role -> role != Role.OPERATOR)
                        .map(Role::claim)
                        .toList());
    }

    RealmDefinition ofOperators() {
        return define(
                OPERATORS,
                "Plaza",
                List.of(urls.origin(urls.consoleHost())),
                List.of(
                        Locale.ENGLISH,
                        Locale.forLanguageTag("es"),
                        Locale.FRENCH,
                        Locale.forLanguageTag("ar"),
                        Locale.CHINESE),
                new RealmLook("", "", "", "", true),
                "Plaza",
                List.of(Role.OPERATOR.claim()));
    }

    private RealmDefinition define(
            TenantId tenant,
            String name,
            List<URI> origins,
            List<Locale> languages,
            RealmLook look,
            String mailSender,
            List<String> roles) {
        return new RealmDefinition(
                tenant.value(),
                name,
                origins,
                languages,
                look,
                !tenant.equals(OPERATORS),
                roles,
                // web.security derives the same.
                secrets.derive(tenant, "oidc-client", tenant.value()),
                logoutBase + tenant,
                mail,
                mailSender);
    }

    static TenantId requireCity(TenantId tenant) {
        if (RESERVED.contains(tenant.value())) {
            throw new IllegalArgumentException(tenant + " is the name of a realm that is no city's");
        }
        return tenant;
    }
}
