package city.plaza.infrastructure.keycloak;

import city.plaza.identity.Role;
import city.plaza.onboarding.spi.RealmProvisioner.RealmUnavailable;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The realm of those who run the platform; made when the platform is migrated. */
@Component
public class OperatorsRealm {

    private final Realms realms;
    private final RealmDefinitions definitions;
    private final People people;

    OperatorsRealm(Realms realms, RealmDefinitions definitions, People people) {
        this.realms = realms;
        this.definitions = definitions;
        this.people = people;
    }

    /**
     * Bring the realm to its wanted state, making it if it is missing.
     *
     * @throws RealmUnavailable if Keycloak cannot be reached, or refuses
     */
    public void provision() {
        try {
            var operators = definitions.ofOperators();
            realms.bringTo(operators, "");
            realms.bringClient(operators.name(), operators.terminal());
        } catch (KeycloakFailure e) {
            throw new RealmUnavailable(String.valueOf(e.getMessage()), e);
        }
    }

    /** Invite an operator by mail; one who is known already is invited only if the first invitation was not taken. */
    public void invite(String email, String name) {
        try {
            people.invite(
                    RealmDefinitions.OPERATORS.value(),
                    email,
                    name,
                    List.of(Role.OPERATOR.claim()),
                    List.of(),
                    Locale.ENGLISH);
        } catch (KeycloakFailure e) {
            throw new RealmUnavailable(String.valueOf(e.getMessage()), e);
        }
    }
}
