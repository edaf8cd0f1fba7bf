package city.plaza.staff;

import city.plaza.identity.Role;
import city.plaza.tenancy.Tenants;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds how the people of the current city are written to. Not to be asked inside a transaction. */
@Component
public class Colleagues {

    private final StaffAccounts roll;
    private final Tenants tenants;

    Colleagues(StaffAccounts roll, Tenants tenants) {
        this.roll = roll;
        this.tenants = tenants;
    }

    /**
     * Somebody who works here now; empty if they have gone.
     *
     * @throws StaffUnavailable if nobody can be looked up now
     */
    @RolesAllowed(Role.Names.SYSTEM)
    public Optional<Colleague> find(String subject) {
        return roll.colleague(subject, tenants.current().mainLanguage());
    }
}
