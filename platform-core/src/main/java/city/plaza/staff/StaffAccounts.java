package city.plaza.staff;

import city.plaza.identity.spi.StaffDirectory;
import city.plaza.identity.spi.StaffDirectory.DirectoryUnavailable;
import city.plaza.identity.spi.StaffDirectory.Invitation;
import city.plaza.identity.spi.StaffDirectory.Member;
import city.plaza.tenancy.TenantContext;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The current city's people as their directory keeps them. */
@Component
class StaffAccounts {

    private final StaffDirectory directory;

    StaffAccounts(StaffDirectory directory) {
        this.directory = directory;
    }

    Workforce everybody() {
        return reaching(() -> new Workforce(directory.members(TenantContext.current()).stream()
                .map(StaffAccounts::person)
                .toList()));
    }

    Optional<StaffMember> find(String subject) {
        return everybody().people().stream()
                .filter(each -> each.subject().equals(subject))
                .findFirst();
    }

    /** The account may be made and the letter fail; then the person is there, and can be written to again. */
    InvitedPerson invite(InvitePerson command) {
        var duties = command.duties();
        var invitation =
                new Invitation(command.email(), command.name(), duties.roles(), duties.scope(), command.language());
        try {
            var invited = directory.invite(TenantContext.current(), invitation);
            return new InvitedPerson(withEmail(command.email()).orElseThrow(), invited.byMail());
        } catch (DirectoryUnavailable e) {
            return withEmail(command.email())
                    .map(person -> new InvitedPerson(person, false))
                    .orElseThrow(() -> new StaffUnavailable(e));
        }
    }

    Optional<Colleague> colleague(String subject, Locale otherwise) {
        return reaching(() -> directory.address(TenantContext.current(), subject))
                .map(found -> new Colleague(
                        found.name(), found.email(), Objects.requireNonNullElse(found.language(), otherwise)));
    }

    Optional<StaffMember> withEmail(String email) {
        return everybody().people().stream()
                .filter(each -> each.email().equalsIgnoreCase(email))
                .findFirst();
    }

    boolean remind(StaffMember person) {
        return reaching(() -> directory.remind(TenantContext.current(), person.subject()));
    }

    void put(StaffMember before, StaffMember after) {
        reaching(() -> {
            var tenant = TenantContext.current();
            if (!before.duties().equals(after.duties())) {
                directory.change(
                        tenant,
                        after.subject(),
                        after.duties().roles(),
                        after.duties().scope());
            }
            if (before.active() != after.active()) {
                directory.activate(tenant, after.subject(), after.active());
            }
            return after;
        });
    }

    private static StaffMember person(Member member) {
        return new StaffMember(
                member.subject(),
                member.name(),
                member.email(),
                new Duties(member.roles(), member.scope()),
                member.active(),
                member.expected());
    }

    private static <T> T reaching(Supplier<T> action) {
        try {
            return action.get();
        } catch (DirectoryUnavailable e) {
            throw new StaffUnavailable(e);
        }
    }
}
