package city.plaza.infrastructure.keycloak;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Keycloak's administration interface, as far as Plaza needs it. */
@Component
class KeycloakAdmin {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    /** A realm takes a second or two to make, more with hundreds of them. */
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);
    /** A token is not used in its last seconds, when it might expire under way. */
    private static final Duration TOKEN_EXPIRY_MARGIN = Duration.ofSeconds(10);

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Map<String, Object>>> LIST =
            new ParameterizedTypeReference<>() {};

    private final KeycloakProperties properties;
    private final Clock clock;
    private final RestClient http;
    private volatile Token token = new Token("", Instant.MIN);

    KeycloakAdmin(KeycloakProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build());
        requests.setReadTimeout(READ_TIMEOUT);
        this.http = RestClient.builder()
                .baseUrl(properties.base())
                .requestFactory(requests)
                .build();
    }

    /** What stands at a path, or empty if there is nothing. */
    Optional<Map<String, Object>> find(String path, Object... variables) {
        return call("Reading " + path, () -> {
            try {
                return Optional.ofNullable(
                        authorized(HttpMethod.GET, path, variables).retrieve().body(OBJECT));
            } catch (HttpClientErrorException.NotFound absent) {
                return Optional.empty();
            }
        });
    }

    Map<String, Object> get(String path, Object... variables) {
        return call("Reading " + path, () -> {
            var body = authorized(HttpMethod.GET, path, variables).retrieve().body(OBJECT);
            return body == null ? Map.of() : body;
        });
    }

    List<Map<String, Object>> list(String path, Object... variables) {
        return call("Listing " + path, () -> {
            var body = authorized(HttpMethod.GET, path, variables).retrieve().body(LIST);
            return body == null ? List.of() : body;
        });
    }

    int number(String path, Object... variables) {
        return call("Counting " + path, () -> {
            var body = authorized(HttpMethod.GET, path, variables).retrieve().body(Integer.class);
            return body == null ? 0 : body;
        });
    }

    /** Make something; that it is there already, made by another node meanwhile, is no failure. */
    void post(String path, Object body, Object... variables) {
        call("Making " + path, () -> {
            try {
                return authorized(HttpMethod.POST, path, variables)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)
                        .retrieve()
                        .toBodilessEntity();
            } catch (HttpClientErrorException.Conflict there) {
                return there;
            }
        });
    }

    void put(String path, Object body, Object... variables) {
        call(
                "Changing " + path,
                () -> authorized(HttpMethod.PUT, path, variables)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)
                        .retrieve()
                        .toBodilessEntity());
    }

    /** Remove something; a missing one is no failure. */
    void delete(String path, Object... variables) {
        call("Removing " + path, () -> {
            try {
                return authorized(HttpMethod.DELETE, path, variables).retrieve().toBodilessEntity();
            } catch (HttpClientErrorException.NotFound gone) {
                return gone;
            }
        });
    }

    /** Remove what is named by more than its path. */
    void deleteAmong(String path, Object body, Object... variables) {
        call(
                "Removing " + path,
                () -> authorized(HttpMethod.DELETE, path, variables)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)
                        .retrieve()
                        .toBodilessEntity());
    }

    private RestClient.RequestBodySpec authorized(HttpMethod method, String path, Object... variables) {
        var bearer = token();
        return http.method(method)
                .uri("/admin/realms" + path, variables)
                .headers(headers -> headers.setBearerAuth(bearer));
    }

    private <T> T call(String attempted, Call<T> call) {
        try {
            try {
                return call.now();
            } catch (HttpClientErrorException.Unauthorized expired) {
                token = new Token("", Instant.MIN);
                return call.now();
            }
        } catch (RestClientException e) {
            throw KeycloakFailure.of(attempted, e);
        }
    }

    private String token() {
        var known = token;
        if (clock.instant().isBefore(known.until)) {
            return known.value;
        }
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", properties.clientId());
        form.add("client_secret", properties.clientSecret());
        var answer = http.post()
                .uri("/realms/master/protocol/openid-connect/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Grant.class);
        if (answer == null) {
            throw new RestClientException("Keycloak answered without a token");
        }
        token = new Token(
                answer.access_token,
                clock.instant().plusSeconds(answer.expires_in).minus(TOKEN_EXPIRY_MARGIN));
        return answer.access_token;
    }

    private interface Call<T> {
        T now();
    }

    private record Token(String value, Instant until) {
        @Override
        public String toString() {
            return "Token[until " + until + "]";
        }
    }

    private record Grant(
            String access_token, long expires_in, @Nullable String token_type) {
        @Override
        public String toString() {
            return "Grant[for " + expires_in + " s]";
        }
    }
}
