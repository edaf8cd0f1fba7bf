package city.plaza.identity.spi;

import city.plaza.identity.Role;
import city.plaza.tenancy.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The people who work for a city, kept in its realm.
 *
 * <p>An adapter may answer from a directory that lags a few seconds behind. It throws {@link DirectoryUnavailable} when
 * the directory cannot be reached; nothing was changed then, or the same call may safely be made again.
 */
public interface StaffDirectory {

    /**
     * Invite somebody by e-mail. Known by that e-mail already: their roles are extended and no second account is made.
     *
     * @return the {@code sub} of the person
     */
    String invite(TenantId tenant, Invitation invitation);

    /** The people of a city who hold any role but resident, by name. */
    List<Member> members(TenantId tenant);

    /** How many accounts a city has, residents included. */
    int users(TenantId tenant);

    /**
     * Whom to invite.
     *
     * @param departments the codes of the departments the person works for; empty means every department
     * @param language the language of the invitation
     */
    record Invitation(String email, String name, Set<Role> roles, Set<String> departments, Locale language) {}

    /** Somebody who works for a city. */
    record Member(
            String subject, String name, String email, Set<Role> roles, Set<String> departments, boolean active) {}

    /** The directory cannot be reached. */
    final class DirectoryUnavailable extends RuntimeException {
        public DirectoryUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
