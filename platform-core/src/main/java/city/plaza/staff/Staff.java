package city.plaza.staff;

import city.plaza.department.DepartmentCode;
import city.plaza.department.Departments;
import city.plaza.identity.CurrentActor;
import city.plaza.identity.Role;
import city.plaza.shared.InvalidInput;
import city.plaza.tenancy.TenantContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The people who work for the current city. Changes take effect immediately, outside the configuration draft.
 *
 * <p>A deliberate oddity: the directory is asked within the transaction. Its lock lets one administrator at a time look
 * whether a department keeps a lead and act on it, and neither an act nor its entry in the audit trail is there without
 * the other, unless the database goes away just as it commits.
 */
@Component
public class Staff {

    private static final String INVITED = "person.invited";
    private static final String INVITED_AGAIN = "person.invited-again";
    private static final String CHANGED = "person.changed";
    private static final String DEACTIVATED = "person.deactivated";
    private static final String REACTIVATED = "person.reactivated";

    private final StaffAccounts roll;
    private final StaffAuditLog written;
    private final Departments departments;
    private final AssignableDuties places;
    private final ApplicationEventPublisher events;
    private final StaffTurn turn;
    private final TransactionTemplate transaction;

    Staff(
            StaffAccounts roll,
            StaffAuditLog written,
            Departments departments,
            AssignableDuties places,
            ApplicationEventPublisher events,
            StaffTurn turn,
            PlatformTransactionManager transactions) {
        this.turn = turn;
        this.transaction = new TransactionTemplate(transactions);
        this.roll = roll;
        this.written = written;
        this.departments = departments;
        this.places = places;
        this.events = events;
    }

    /**
     * People by name, those who may no longer sign in included.
     *
     * @param words parts of a name or an e-mail address; all people if blank
     * @param department only those who work for it; absent for all
     * @throws StaffUnavailable if they cannot be read now
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public StaffPage page(String words, @Nullable DepartmentCode department, int first, int most) {
        var wanted = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
        var everybody = roll.everybody();
        var found = everybody.people().stream()
                .filter(each -> department == null || each.duties().cover(department.value()))
                .filter(each -> matches(each, wanted))
                .toList();
        return new StaffPage(
                found.stream().skip(first).limit(most).toList(),
                found.size(),
                everybody.withoutLead(departments.all()));
    }

    private static boolean matches(StaffMember person, String... wanted) {
        var known = (person.name() + " " + person.email()).toLowerCase(Locale.ROOT);
        for (var word : wanted) {
            if (!known.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** @throws StaffUnavailable if people cannot be read now */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public Optional<StaffMember> find(String subject) {
        return roll.find(subject);
    }

    /**
     * Invite somebody by mail. A resident with this address keeps the account and gets the duties.
     *
     * @throws AlreadyStaff if they work here, or did
     * @throws InvalidInput if there is no such department, service type or area
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public InvitedPerson invite(InvitePerson command) {
        transaction.executeWithoutResult(status -> places.require(command.duties(), null));
        return turn.holding(() -> {
            roll.withEmail(command.email()).ifPresent(known -> {
                throw new AlreadyStaff(known);
            });
            var invited = roll.invite(command);
            transaction.executeWithoutResult(status -> written.act(INVITED, null, invited.person()));
            return invited;
        });
    }

    /**
     * Send the invitation again.
     *
     * @return whether a letter is on its way: not to those who came meanwhile, nor without a mail server
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public boolean inviteAgain(StaffMember person) {
        transaction.executeWithoutResult(status -> written.act(INVITED_AGAIN, person, person));
        return roll.remind(person);
    }

    /**
     * Give somebody other duties. They have to sign in again.
     *
     * @param seen the person as the administrator saw them
     * @throws PersonChanged if they are no longer as seen
     * @throws LastLead if a department would lose its last lead
     * @throws LastAdministrator if nobody could configure the city any more
     * @throws OwnAdministration if it is their own administration that the actor takes away
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public StaffMember change(StaffMember seen, Duties duties) {
        transaction.executeWithoutResult(status -> places.require(duties, seen.duties()));
        return alter(CHANGED, seen, seen.with(duties));
    }

    /**
     * End somebody's work: they can no longer sign in, their sessions end, and what they had taken goes back to their
     * colleagues. What they did stays in history.
     *
     * @throws PersonChanged if they are no longer as seen
     * @throws LastLead if a department would lose its last lead
     * @throws LastAdministrator if nobody could configure the city any more
     * @throws OwnAdministration if the actor is an administrator and this person
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public StaffMember deactivate(StaffMember seen) {
        return alter(DEACTIVATED, seen, seen.activated(false));
    }

    /**
     * Let somebody work again, with the duties they had.
     *
     * @throws PersonChanged if they are no longer as seen
     */
    @RolesAllowed(Role.Names.CITY_ADMIN)
    public StaffMember reactivate(StaffMember seen) {
        return alter(REACTIVATED, seen, seen.activated(true));
    }

    private StaffMember alter(String action, StaffMember seen, StaffMember after) {
        return turn.holding(() -> altered(action, seen, after));
    }

    /** No connection waits for the directory: what it was told is written down afterwards. */
    private StaffMember altered(String action, StaffMember seen, StaffMember after) {
        var everybody = roll.everybody();
        var before = everybody.people().stream()
                .filter(seen::equals)
                .findFirst()
                .orElseThrow(() -> new PersonChanged(seen.subject()));
        if (after.equals(before)) {
            return before;
        }
        everybody.require(before, after, departments.all(), CurrentActor.get());
        roll.put(before, after);
        transaction.executeWithoutResult(status -> {
            written.act(action, before, after);
            events.publishEvent(new DutiesChanged(TenantContext.current(), after));
        });
        return after;
    }
}
