package city.plaza.infrastructure.local;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/**
 * The client by which Plaza provisions realms: it may create realms, manage those it created, and nothing else.
 *
 * <p>Made with the temporary administrator that Keycloak makes on an empty database, which is deleted afterwards. The
 * containers do the same in a script of their own.
 */
final class KeycloakServiceClient {

    static final String ID = "plaza-provisioning";
    private static final String BOOTSTRAP = "plaza-bootstrap";

    private final RestClient keycloak;
    private final LocalSecrets secrets;

    KeycloakServiceClient(String url, LocalSecrets secrets) {
        this.keycloak = RestClient.create(url);
        this.secrets = secrets;
    }

    /** What tells Keycloak to make the temporary administrator. */
    Map<String, String> environment() {
        return Map.of(
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID", BOOTSTRAP, "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", secrets.get(BOOTSTRAP));
    }

    /** Make the client unless it is there. */
    void create() {
        try {
            token(ID);
            return;
        } catch (HttpClientErrorException notYet) {
            // made now
        }
        var admin = signedIn(keycloak, BOOTSTRAP, secrets.get(BOOTSTRAP));
        delete(admin, ID);
        admin.post()
                .uri("/admin/realms/master/clients")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "clientId",
                        ID,
                        "name",
                        "Plaza realm provisioning",
                        "secret",
                        secrets.get(ID),
                        "publicClient",
                        false,
                        "serviceAccountsEnabled",
                        true,
                        "standardFlowEnabled",
                        false,
                        "directAccessGrantsEnabled",
                        false,
                        // A full token lists the roles of every realm and outgrows the header at a hundred cities.
                        "attributes",
                        Map.of("client.use.lightweight.access.token.enabled", "true")))
                .retrieve()
                .toBodilessEntity();
        var account = get(admin, "/admin/realms/master/clients/" + id(admin, ID) + "/service-account-user");
        var role = get(admin, "/admin/realms/master/roles/create-realm");
        admin.post()
                .uri("/admin/realms/master/users/" + account.get("id") + "/role-mappings/realm")
                .contentType(MediaType.APPLICATION_JSON)
                .body(List.of(role))
                .retrieve()
                .toBodilessEntity();
        delete(admin, BOOTSTRAP);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> get(RestClient admin, String path) {
        return Objects.requireNonNull(admin.get().uri(path).retrieve().body(Map.class));
    }

    private static void delete(RestClient admin, String clientId) {
        var id = id(admin, clientId);
        if (!id.isEmpty()) {
            admin.delete().uri("/admin/realms/master/clients/" + id).retrieve().toBodilessEntity();
        }
    }

    private static String id(RestClient admin, String clientId) {
        var found = Objects.requireNonNull(admin.get()
                .uri("/admin/realms/master/clients?clientId={id}", clientId)
                .retrieve()
                .body(List.class));
        return found.isEmpty() ? "" : String.valueOf(((Map<?, ?>) found.getFirst()).get("id"));
    }

    private String token(String clientId) {
        return token(keycloak, clientId, secrets.get(clientId));
    }

    private static String token(RestClient keycloak, String clientId, String secret) {
        var answer = Objects.requireNonNull(keycloak.post()
                .uri("/realms/master/protocol/openid-connect/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(LocalPeople.credentials(clientId, secret))
                .retrieve()
                .body(Map.class));
        return String.valueOf(answer.get("access_token"));
    }

    static RestClient signedIn(RestClient keycloak, String clientId, String secret) {
        return keycloak.mutate()
                .defaultHeader("Authorization", "Bearer " + token(keycloak, clientId, secret))
                .build();
    }
}
