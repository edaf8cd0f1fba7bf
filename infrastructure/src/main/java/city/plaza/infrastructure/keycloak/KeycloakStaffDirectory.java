package city.plaza.infrastructure.keycloak;

import city.plaza.identity.Role;
import city.plaza.identity.spi.StaffDirectory;
import city.plaza.tenancy.TenantId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The people who work for a city, as its realm knows them. */
@Component
class KeycloakStaffDirectory implements StaffDirectory {

    private final People people;

    KeycloakStaffDirectory(People people) {
        this.people = people;
    }

    @Override
    public String invite(TenantId tenant, Invitation invitation) {
        if (invitation.roles().contains(Role.OPERATOR)) {
            throw new IllegalArgumentException("Nobody becomes an operator in the realm of " + tenant);
        }
        return reaching(() -> people.invite(
                        RealmDefinitions.requireCity(tenant).value(),
                        invitation.email(),
                        invitation.name(),
                        invitation.roles().stream().map(Role::claim).sorted().toList(),
                        invitation.departments().stream().sorted().toList(),
                        invitation.language())
                .id());
    }

    @Override
    public List<Member> members(TenantId tenant) {
        return reaching(() -> {
            var accounts = new LinkedHashMap<String, Map<String, Object>>();
            var roles = new LinkedHashMap<String, Set<Role>>();
            for (var role : Role.values()) {
                if (role != Role.RESIDENT && role != Role.OPERATOR) {
                    for (var account : people.withRole(tenant.value(), role.claim())) {
                        var id = String.valueOf(account.get("id"));
                        accounts.put(id, account);
                        roles.computeIfAbsent(id, any -> EnumSet.noneOf(Role.class))
                                .add(role);
                    }
                }
            }
            return accounts.entrySet().stream()
                    .map(entry -> member(entry.getValue(), roles.getOrDefault(entry.getKey(), Set.of())))
                    .sorted(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER))
                    .toList();
        });
    }

    private static Member member(Map<String, Object> account, Set<Role> roles) {
        var name = Stream.of(account.get("firstName"), account.get("lastName"))
                .filter(part -> part instanceof String text && !text.isBlank())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        return new Member(
                String.valueOf(account.get("id")),
                name,
                String.valueOf(account.getOrDefault("email", "")),
                Set.copyOf(roles),
                Set.copyOf(People.attribute(account, "departments")),
                Boolean.TRUE.equals(account.get("enabled")));
    }

    @Override
    public int users(TenantId tenant) {
        return reaching(() -> people.count(tenant.value()));
    }

    private static <T> T reaching(Supplier<T> action) {
        try {
            return action.get();
        } catch (KeycloakFailure e) {
            throw new DirectoryUnavailable(String.valueOf(e.getMessage()), e);
        }
    }
}
