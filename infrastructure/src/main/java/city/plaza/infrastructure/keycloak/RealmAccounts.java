package city.plaza.infrastructure.keycloak;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The accounts of a realm. */
@Component
class RealmAccounts {

    private static final int PAGE_SIZE = 500;
    private static final String ROLES_OF = "/{realm}/users/{id}/role-mappings/realm";
    private static final List<String> REQUIRED_ACTIONS = List.of("UPDATE_PASSWORD", "VERIFY_EMAIL");

    private final KeycloakAdmin keycloak;
    private final RealmMail mail;

    RealmAccounts(KeycloakAdmin keycloak, RealmMail mail) {
        this.keycloak = keycloak;
        this.mail = mail;
    }

    /**
     * Make sure somebody has an account with these roles. A new one is asked by mail to confirm the address and to choose
     * a password; so is one who never did.
     */
    Invited invite(
            String realm,
            String email,
            String name,
            List<String> roles,
            Map<String, List<String>> scope,
            Locale language) {
        var known = byEmail(realm, email);
        if (known.isEmpty()) {
            keycloak.post("/{realm}/users", account(email, name, scope, language), realm);
        } else {
            widen(realm, known.get(), scope);
        }
        var account = byEmail(realm, email)
                .orElseThrow(
                        () -> new IllegalStateException("An account in " + realm + " is gone just after it was made"));
        var id = String.valueOf(account.get("id"));
        addRoles(realm, id, roles);
        return new Invited(id, write(realm, account));
    }

    Optional<Map<String, Object>> find(String realm, String id) {
        return keycloak.find("/{realm}/users/{id}", realm, id);
    }

    /** Ask somebody by mail to take the account, unless they have; says whether a letter went out. */
    boolean remind(String realm, String id) {
        return find(realm, id).map(account -> write(realm, account)).orElse(false);
    }

    private boolean write(String realm, Map<String, Object> account) {
        var byMail = mail.isConfigured() && isExpected(account);
        if (byMail) {
            // The client's own address is what the last page leads to.
            keycloak.put(
                    "/{realm}/users/{id}/execute-actions-email?client_id={client}",
                    REQUIRED_ACTIONS,
                    realm,
                    String.valueOf(account.get("id")),
                    RealmDefinition.CLIENT);
        }
        return byMail;
    }

    /** Give somebody exactly these of the roles that a city gives, and this scope. */
    void change(
            String realm, String id, Collection<String> given, List<String> roles, Map<String, List<String>> scope) {
        var account = keycloak.get("/{realm}/users/{id}", realm, id);
        putScope(realm, account, scope);
        var held = keycloak.list(ROLES_OF, realm, id);
        var surplus = held.stream()
                .filter(role -> given.contains(String.valueOf(role.get("name"))))
                .filter(role -> !roles.contains(String.valueOf(role.get("name"))))
                .toList();
        if (!surplus.isEmpty()) {
            keycloak.deleteAmong(ROLES_OF, surplus, realm, id);
        }
        addRoles(realm, id, roles);
        endSessions(realm, id);
    }

    void activate(String realm, String id, boolean active) {
        var changed = new LinkedHashMap<>(keycloak.get("/{realm}/users/{id}", realm, id));
        changed.put("enabled", active);
        keycloak.put("/{realm}/users/{id}", changed, realm, id);
        if (!active) {
            endSessions(realm, id);
        }
    }

    /** What somebody could do until now is in the tokens of their sessions; Keycloak tells Plaza that they ended. */
    private void endSessions(String realm, String id) {
        keycloak.post("/{realm}/users/{id}/logout", Map.of(), realm, id);
    }

    /** The names of the roles somebody was given by hand. */
    List<String> roles(String realm, String id) {
        return keycloak.list(ROLES_OF, realm, id).stream()
                .map(role -> String.valueOf(role.get("name")))
                .toList();
    }

    /** Remove an account for good; its sessions end first, so that Plaza is told. */
    void remove(String realm, String id) {
        if (find(realm, id).isPresent()) {
            endSessions(realm, id);
            keycloak.delete("/{realm}/users/{id}", realm, id);
        }
    }

    private void addRoles(String realm, String id, List<String> roles) {
        var mappings = roles.stream()
                .map(role -> keycloak.get("/{realm}/roles/{role}", realm, role))
                .toList();
        keycloak.post(ROLES_OF, mappings, realm, id);
    }

    private static Map<String, Object> account(
            String email, String name, Map<String, List<String>> scope, Locale language) {
        var words = name.strip();
        var space = words.lastIndexOf(' ');
        var account = new LinkedHashMap<String, Object>();
        account.put("username", email);
        account.put("email", email);
        account.put("firstName", space < 0 ? words : words.substring(0, space));
        account.put("lastName", space < 0 ? "" : words.substring(space + 1));
        account.put("enabled", true);
        account.put("emailVerified", false);
        account.put("requiredActions", REQUIRED_ACTIONS);
        var attributes = new LinkedHashMap<String, Object>(scope);
        attributes.put("locale", List.of(KeycloakLanguages.tag(language)));
        account.put("attributes", attributes);
        return account;
    }

    static boolean isExpected(Map<String, Object> account) {
        return account.get("requiredActions") instanceof Collection<?> actions && actions.contains("UPDATE_PASSWORD");
    }

    /** What they could do before they still can. */
    private void widen(String realm, Map<String, Object> account, Map<String, List<String>> scope) {
        var wider = new LinkedHashMap<String, List<String>>();
        scope.forEach((name, wanted) -> {
            var held = new TreeSet<>(attribute(account, name));
            if (held.addAll(wanted)) {
                wider.put(name, List.copyOf(held));
            }
        });
        if (!wider.isEmpty()) {
            putScope(realm, account, wider);
        }
    }

    private void putScope(String realm, Map<String, Object> account, Map<String, List<String>> scope) {
        var attributes = new LinkedHashMap<String, Object>();
        if (account.get("attributes") instanceof Map<?, ?> known) {
            known.forEach((name, value) -> attributes.put(String.valueOf(name), value));
        }
        attributes.putAll(scope);
        var changed = new LinkedHashMap<>(account);
        changed.put("attributes", attributes);
        keycloak.put("/{realm}/users/{id}", changed, realm, String.valueOf(account.get("id")));
    }

    Optional<Map<String, Object>> byEmail(String realm, String email) {
        return keycloak.list("/{realm}/users?exact=true&briefRepresentation=false&email={email}", realm, email).stream()
                .findFirst();
    }

    List<Map<String, Object>> withRole(String realm, String role) {
        var found = new ArrayList<Map<String, Object>>();
        for (var first = 0; ; first += PAGE_SIZE) {
            var page = keycloak.list(
                    "/{realm}/roles/{role}/users?briefRepresentation=false&first={first}&max={max}",
                    realm,
                    role,
                    first,
                    PAGE_SIZE);
            found.addAll(page);
            if (page.size() < PAGE_SIZE) {
                return found;
            }
        }
    }

    int count(String realm) {
        return keycloak.number("/{realm}/users/count", realm);
    }

    static List<String> attribute(Map<String, Object> account, String name) {
        if (account.get("attributes") instanceof Map<?, ?> attributes
                && attributes.get(name) instanceof Collection<?> values) {
            return values.stream().map(String::valueOf).toList();
        }
        return List.of();
    }

    /**
     * Somebody with an account.
     *
     * @param id the account's
     * @param byMail whether a mail asks them to take it
     */
    record Invited(String id, boolean byMail) {}
}
