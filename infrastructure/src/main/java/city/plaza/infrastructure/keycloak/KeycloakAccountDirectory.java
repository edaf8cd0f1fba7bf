package city.plaza.infrastructure.keycloak;

import city.plaza.identity.Role;
import city.plaza.identity.spi.AccountDirectory;
import city.plaza.identity.spi.StaffDirectory.DirectoryUnavailable;
import city.plaza.tenancy.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The accounts of a city's realm. */
@Component
class KeycloakAccountDirectory implements AccountDirectory {

    private final RealmAccounts people;

    KeycloakAccountDirectory(RealmAccounts people) {
        this.people = people;
    }

    @Override
    public Optional<Account> withEmail(TenantId tenant, String email) {
        return reaching(() -> people.byEmail(realm(tenant), email).map(found -> account(tenant, found)));
    }

    @Override
    public Optional<Account> find(TenantId tenant, String subject) {
        return reaching(() -> people.find(realm(tenant), subject).map(found -> account(tenant, found)));
    }

    @Override
    public void remove(TenantId tenant, String subject) {
        reaching(() -> {
            people.remove(realm(tenant), subject);
            return subject;
        });
    }

    private Account account(TenantId tenant, Map<String, Object> found) {
        var subject = String.valueOf(found.get("id"));
        var roles = people.roles(realm(tenant), subject).stream()
                .flatMap(role -> Role.ofClaim(role).stream())
                .filter(role -> role != Role.RESIDENT)
                .collect(Collectors.toUnmodifiableSet());
        return new Account(
                subject,
                KeycloakStaffDirectory.name(found),
                String.valueOf(found.getOrDefault("email", "")),
                roles,
                Boolean.TRUE.equals(found.get("enabled")));
    }

    private static String realm(TenantId tenant) {
        return RealmDefinitions.requireCity(tenant).value();
    }

    private static <T> T reaching(Supplier<T> action) {
        try {
            return action.get();
        } catch (KeycloakFailure e) {
            throw new DirectoryUnavailable(String.valueOf(e.getMessage()), e);
        }
    }
}
