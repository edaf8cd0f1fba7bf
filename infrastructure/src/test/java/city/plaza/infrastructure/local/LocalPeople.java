package city.plaza.infrastructure.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** People with known passwords in the local Keycloak, who need no invitation. */
public final class LocalPeople {

    private final RestClient keycloak;
    private final String secret;

    LocalPeople(String url, String secret) {
        this.keycloak = RestClient.create(url);
        this.secret = secret;
    }

    /**
     * Make an account, or set the password and the roles of the one that has this address.
     *
     * @param realm a tenant id, or {@code plaza-operators}
     * @param roles roles as tokens name them, such as {@code city-admin}
     * @param departments codes of departments; none means all
     * @return the account's id, which is its {@code sub}
     */
    public String put(
            String realm, String email, String password, String name, List<String> roles, List<String> departments) {
        var admin = KeycloakServiceClient.signedIn(keycloak, KeycloakServiceClient.ID, secret);
        var space = name.lastIndexOf(' ');
        var account = new LinkedHashMap<String, Object>();
        account.put("username", email);
        account.put("email", email);
        account.put("firstName", space < 0 ? name : name.substring(0, space));
        account.put("lastName", space < 0 ? "" : name.substring(space + 1));
        account.put("enabled", true);
        account.put("emailVerified", true);
        account.put("requiredActions", List.of());
        account.put("attributes", Map.of("departments", departments));
        account.put("credentials", List.of(Map.of("type", "password", "value", password, "temporary", false)));
        try {
            send(admin.post().uri("/admin/realms/{realm}/users", realm), account);
        } catch (HttpClientErrorException.Conflict known) {
            send(admin.put().uri("/admin/realms/{realm}/users/{id}", realm, id(admin, realm, email)), account);
        }
        var id = id(admin, realm, email);
        var held = roles.stream()
                .map(role -> Objects.requireNonNull(admin.get()
                        .uri("/admin/realms/{realm}/roles/{role}", realm, role)
                        .retrieve()
                        .body(Map.class)))
                .toList();
        send(admin.post().uri("/admin/realms/{realm}/users/{id}/role-mappings/realm", realm, id), held);
        return id;
    }

    /** End every session of an account; Keycloak tells the application by back channel. */
    public void signOutEverywhere(String realm, String id) {
        KeycloakServiceClient.signedIn(keycloak, KeycloakServiceClient.ID, secret)
                .post()
                .uri("/admin/realms/{realm}/users/{id}/logout", realm, id)
                .retrieve()
                .toBodilessEntity();
    }

    private static void send(RestClient.RequestBodySpec request, Object body) {
        request.contentType(MediaType.APPLICATION_JSON).body(body).retrieve().toBodilessEntity();
    }

    private static String id(RestClient admin, String realm, String email) {
        var found = Objects.requireNonNull(admin.get()
                .uri("/admin/realms/{realm}/users?exact=true&email={email}", realm, email)
                .retrieve()
                .body(List.class));
        return String.valueOf(((Map<?, ?>) found.getFirst()).get("id"));
    }

    static LinkedMultiValueMap<String, String> credentials(String clientId, String secret) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", clientId);
        form.add("client_secret", secret);
        return form;
    }
}
