package city.plaza.infrastructure.keycloak;

import city.plaza.identity.Role;
import city.plaza.identity.WorkScope;
import city.plaza.identity.spi.StaffDirectory;
import city.plaza.tenancy.TenantId;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The people who work for a city, as its realm knows them. */
@Component
class KeycloakStaffDirectory implements StaffDirectory {

    /** What a city makes of people: residents make themselves, operators belong to no city. */
    private static final Set<Role> ASSIGNABLE_ROLES =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Role.RESIDENT, Role.OPERATOR)));

    private final RealmAccounts realmAccounts;

    KeycloakStaffDirectory(RealmAccounts realmAccounts) {
        this.realmAccounts = realmAccounts;
    }

    @Override
    public Invited invite(TenantId tenant, Invitation invitation) {
        if (invitation.roles().contains(Role.OPERATOR)) {
            throw new IllegalArgumentException("Nobody becomes an operator in the realm of " + tenant);
        }
        return reaching(() -> {
            var invited = realmAccounts.invite(
                    realm(tenant),
                    invitation.email(),
                    invitation.name(),
                    claims(invitation.roles()),
                    attributes(invitation.scope()),
                    invitation.language());
            return new Invited(invited.id(), invited.byMail());
        });
    }

    @Override
    public void change(TenantId tenant, String subject, Set<Role> roles, WorkScope scope) {
        if (!ASSIGNABLE_ROLES.containsAll(roles)) {
            throw new IllegalArgumentException("A city gives only " + ASSIGNABLE_ROLES + ", not " + roles);
        }
        reaching(() -> {
            realmAccounts.change(realm(tenant), subject, claims(ASSIGNABLE_ROLES), claims(roles), attributes(scope));
            return subject;
        });
    }

    @Override
    public void activate(TenantId tenant, String subject, boolean active) {
        reaching(() -> {
            realmAccounts.activate(realm(tenant), subject, active);
            return subject;
        });
    }

    @Override
    public boolean remind(TenantId tenant, String subject) {
        return reaching(() -> realmAccounts.remind(realm(tenant), subject));
    }

    private static String realm(TenantId tenant) {
        return RealmDefinitions.requireCity(tenant).value();
    }

    /** Each list is there, so that one that became empty is emptied. */
    private static Map<String, List<String>> attributes(WorkScope scope) {
        return Map.of(
                RealmDefinition.DEPARTMENTS,
                List.copyOf(scope.departments()),
                RealmDefinition.SERVICES,
                List.copyOf(scope.services()),
                RealmDefinition.AREAS,
                List.copyOf(scope.areas()));
    }

    private static List<String> claims(Set<Role> roles) {
        return roles.stream().map(Role::claim).sorted().toList();
    }

    @Override
    public List<Member> members(TenantId tenant) {
        return reaching(() -> {
            var accounts = new LinkedHashMap<String, Map<String, Object>>();
            var roles = new LinkedHashMap<String, Set<Role>>();
            for (var role : ASSIGNABLE_ROLES) {
                for (var account : realmAccounts.withRole(tenant.value(), role.claim())) {
                    var id = String.valueOf(account.get("id"));
                    accounts.put(id, account);
                    roles.computeIfAbsent(id, any -> EnumSet.noneOf(Role.class)).add(role);
                }
            }
            return accounts.entrySet().stream()
                    .map(entry -> member(entry.getValue(), roles.getOrDefault(entry.getKey(), Set.of())))
                    .sorted(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER))
                    .toList();
        });
    }

    @Override
    public Optional<Address> address(TenantId tenant, String subject) {
        return reaching(() -> realmAccounts.find(realm(tenant), subject))
                .filter(account -> Boolean.TRUE.equals(account.get("enabled")))
                .filter(account -> account.get("email") instanceof String email && !email.isBlank())
                .map(account -> new Address(
                        name(account),
                        String.valueOf(account.get("email")),
                        RealmAccounts.attribute(account, "locale").stream()
                                .findFirst()
                                .map(Locale::forLanguageTag)
                                .orElse(null)));
    }

    private static Member member(Map<String, Object> account, Set<Role> roles) {
        return new Member(
                String.valueOf(account.get("id")),
                name(account),
                String.valueOf(account.getOrDefault("email", "")),
                Set.copyOf(roles),
                new WorkScope(
                        Set.copyOf(RealmAccounts.attribute(account, RealmDefinition.DEPARTMENTS)),
                        Set.copyOf(RealmAccounts.attribute(account, RealmDefinition.SERVICES)),
                        Set.copyOf(RealmAccounts.attribute(account, RealmDefinition.AREAS))),
                Boolean.TRUE.equals(account.get("enabled")),
                RealmAccounts.isExpected(account));
    }

    static String name(Map<String, Object> account) {
        return Stream.of(account.get("firstName"), account.get("lastName"))
                .filter(part -> part instanceof String text && !text.isBlank())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    @Override
    public int users(TenantId tenant) {
        return reaching(() -> realmAccounts.count(tenant.value()));
    }

    private static <T> T reaching(Supplier<T> action) {
        try {
            return action.get();
        } catch (KeycloakFailure e) {
            throw new DirectoryUnavailable(String.valueOf(e.getMessage()), e);
        }
    }
}
