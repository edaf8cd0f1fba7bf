package city.plaza.infrastructure.keycloak;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings realms to their wanted state, whatever state they are in. */
@Component
class Realms {

    private final KeycloakAdmin keycloak;

    Realms(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    /** Keycloak makes a realm in one transaction; what follows is each done only where it is missing. */
    void bringTo(RealmDefinition wanted, String roleOfEveryone) {
        var realm = wanted.name();
        if (keycloak.find("/{realm}", realm).isPresent()) {
            keycloak.put("/{realm}", wanted.settings(), realm);
        } else {
            var complete = new LinkedHashMap<String, Object>(wanted.settings());
            complete.put("clients", List.of(wanted.client(), wanted.terminal()));
            complete.put("roles", Map.of("realm", wanted.roleDefinitions()));
            keycloak.post("", complete);
        }
        bringClientTo(wanted);
        bringTerminalTo(wanted);
        bringRolesTo(wanted, roleOfEveryone);
        keycloak.put("/{realm}/users/profile", RealmDefinition.userProfile(), realm);
    }

    private void bringClientTo(RealmDefinition wanted) {
        var known = keycloak.list("/{realm}/clients?clientId={id}", wanted.name(), RealmDefinition.CLIENT);
        if (known.isEmpty()) {
            keycloak.post("/{realm}/clients", wanted.client(), wanted.name());
            return;
        }
        var id = String.valueOf(known.getFirst().get("id"));
        keycloak.put("/{realm}/clients/{id}", wanted.client(), wanted.name(), id);
        bringMappersTo(wanted, id);
    }

    private void bringMappersTo(RealmDefinition wanted, String client) {
        for (var mapper : wanted.mappers()) {
            // A name that is taken is refused as a conflict, which is what we want.
            keycloak.post("/{realm}/clients/{id}/protocol-mappers/models", mapper, wanted.name(), client);
        }
    }

    private void bringTerminalTo(RealmDefinition wanted) {
        var known = keycloak.list("/{realm}/clients?clientId={id}", wanted.name(), RealmDefinition.TERMINAL);
        if (known.isEmpty()) {
            keycloak.post("/{realm}/clients", wanted.terminal(), wanted.name());
        } else {
            var id = String.valueOf(known.getFirst().get("id"));
            keycloak.put("/{realm}/clients/{id}", wanted.terminal(), wanted.name(), id);
            bringMappersTo(wanted, id);
        }
    }

    private void bringRolesTo(RealmDefinition wanted, String roleOfEveryone) {
        var realm = wanted.name();
        var known = keycloak.list("/{realm}/roles", realm).stream()
                .map(role -> String.valueOf(role.get("name")))
                .toList();
        for (var role : wanted.roleDefinitions()) {
            if (!known.contains(String.valueOf(role.get("name")))) {
                keycloak.post("/{realm}/roles", role, realm);
            }
        }
        if (!roleOfEveryone.isEmpty()) {
            var role = keycloak.get("/{realm}/roles/{role}", realm, roleOfEveryone);
            keycloak.post("/{realm}/roles/default-roles-{realm}/composites", List.of(role), realm, realm);
        }
    }

    void remove(String realm) {
        keycloak.delete("/{realm}", realm);
    }
}
