package city.plaza.identity.spi;

import city.plaza.identity.Role;
import city.plaza.tenancy.TenantId;
import java.util.Optional;
import java.util.Set;

/**
 * The accounts people sign in with, kept in a city's realm; those of residents among them.
 *
 * <p>It is never called inside a transaction. It throws {@link StaffDirectory.DirectoryUnavailable} when the directory
 * cannot be reached; the same call may safely be made again.
 */
public interface AccountDirectory {

    /** The account with exactly this e-mail address. */
    Optional<Account> withEmail(TenantId tenant, String email);

    Optional<Account> find(TenantId tenant, String subject);

    /** End somebody's sessions and remove their account; one that is gone is no error. */
    void remove(TenantId tenant, String subject);

    /**
     * An account.
     *
     * @param roles those beside that of a resident
     * @param active whether they may sign in
     */
    record Account(String subject, String name, String email, Set<Role> roles, boolean active) {}
}
