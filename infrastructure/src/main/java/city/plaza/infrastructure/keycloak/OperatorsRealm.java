package city.plaza.infrastructure.keycloak;

import city.plaza.identity.Role;
import city.plaza.onboarding.spi.OperatorsProvisioner;
import city.plaza.onboarding.spi.RealmProvisioner.RealmUnavailable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The realm of those who run the platform. */
@Component
class OperatorsRealm implements OperatorsProvisioner {

    private final Realms realms;
    private final RealmDefinitions definitions;
    private final RealmAccounts realmAccounts;

    OperatorsRealm(Realms realms, RealmDefinitions definitions, RealmAccounts realmAccounts) {
        this.realms = realms;
        this.definitions = definitions;
        this.realmAccounts = realmAccounts;
    }

    @Override
    public void provision() {
        try {
            realms.bringTo(definitions.ofOperators(), "");
        } catch (KeycloakFailure e) {
            throw new RealmUnavailable(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public boolean invite(String email, String name) {
        try {
            return realmAccounts
                    .invite(
                            RealmDefinitions.OPERATORS.value(),
                            email,
                            name,
                            List.of(Role.OPERATOR.claim()),
                            Map.of(),
                            Locale.ENGLISH)
                    .byMail();
        } catch (KeycloakFailure e) {
            throw new RealmUnavailable(String.valueOf(e.getMessage()), e);
        }
    }
}
