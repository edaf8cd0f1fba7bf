package city.plaza.onboarding;

import city.plaza.identity.Role;
import city.plaza.onboarding.spi.OperatorsProvisioner;
import city.plaza.onboarding.spi.RealmProvisioner.RealmUnavailable;
import city.plaza.shared.EmailAddress;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.CityUrls;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets those who run the platform in: the place where they sign in, and the first of them. */
@Component
public class Operators {

    private static final Logger log = LoggerFactory.getLogger(Operators.class);

    private final OperatorsProvisioner realm;
    private final CityUrls urls;

    Operators(OperatorsProvisioner realm, CityUrls urls) {
        this.realm = realm;
        this.urls = urls;
    }

    /** Where operators sign in. */
    @RolesAllowed(Role.Names.OPERATOR)
    public URI console() {
        return urls.origin(urls.consoleHost());
    }

    /**
     * Bring the place where operators sign in up to date, making it if there is none.
     *
     * @throws OperatorSignInUnavailable if the identity provider cannot be reached, or refuses
     */
    @RolesAllowed(Role.Names.OPERATOR)
    public void letSignIn() {
        try {
            realm.provision();
        } catch (RealmUnavailable e) {
            throw new OperatorSignInUnavailable(e);
        }
    }

    /**
     * Give somebody an account as an operator and ask them by mail to choose a password.
     *
     * @param name may be blank
     * @return whether a mail went out; nobody who took an invitation before gets another
     * @throws InvalidInput naming the field {@code email} or {@code name}
     * @throws OperatorSignInUnavailable if the identity provider cannot be reached, or refuses
     */
    @RolesAllowed(Role.Names.OPERATOR)
    public boolean invite(String email, String name) {
        var address = EmailAddress.of(email).map(EmailAddress::value).orElse(email.strip());
        OnboardingCheck.person(address, name.isBlank() ? address : name);
        letSignIn();
        try {
            var mailed =
                    realm.invite(address, name.isBlank() ? address.substring(0, address.indexOf('@')) : name.strip());
            log.info("An operator was invited{}", mailed ? "" : " who had taken an invitation before");
            return mailed;
        } catch (RealmUnavailable e) {
            throw new OperatorSignInUnavailable(e);
        }
    }
}
