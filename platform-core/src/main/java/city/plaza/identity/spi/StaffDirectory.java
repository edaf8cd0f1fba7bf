package city.plaza.identity.spi;

import city.plaza.identity.Role;
import city.plaza.identity.WorkScope;
import city.plaza.tenancy.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
     * @return who that is, and whether a letter went out
     */
    Invited invite(TenantId tenant, Invitation invitation);

    /** The people of a city who hold any role but resident, by name. */
    List<Member> members(TenantId tenant);

    /** How somebody is written to; empty if nobody has this account, has an address, and may sign in. */
    Optional<Address> address(TenantId tenant, String subject);

    /** Give somebody exactly these roles, beside that of a resident, and this scope; their sessions end. */
    void change(TenantId tenant, String subject, Set<Role> roles, WorkScope scope);

    /** Let somebody sign in, or no more; then their sessions end. */
    void activate(TenantId tenant, String subject, boolean active);

    /**
     * Send an invitation again.
     *
     * @return whether a letter went out: not to those who have come, nor without a mail server
     */
    boolean remind(TenantId tenant, String subject);

    /** How many accounts a city has, residents included. */
    int users(TenantId tenant);

    /**
     * Whom to invite.
     *
     * @param language the language of the invitation
     */
    record Invitation(String email, String name, Set<Role> roles, WorkScope scope, Locale language) {}

    /** @param language the one they chose; absent if they never did */
    record Address(String name, String email, @Nullable Locale language) {}

    /** @param byMail whether a letter asks them to take their account */
    record Invited(String subject, boolean byMail) {}

    /**
     * Somebody who works for a city.
     *
     * @param active whether they may sign in
     * @param expected whether they were invited and have not come yet
     */
    record Member(
            String subject,
            String name,
            String email,
            Set<Role> roles,
            WorkScope scope,
            boolean active,
            boolean expected) {}

    /** The directory cannot be reached. */
    final class DirectoryUnavailable extends RuntimeException {
        public DirectoryUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
