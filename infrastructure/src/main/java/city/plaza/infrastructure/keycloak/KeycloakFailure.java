package city.plaza.infrastructure.keycloak;

import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Keycloak could not be reached, or refused; each adapter tells it in the words of its port. */
final class KeycloakFailure extends RuntimeException {

    private KeycloakFailure(String message, RestClientException cause) {
        super(message, cause);
    }

    static KeycloakFailure of(String attempted, RestClientException cause) {
        var why = cause instanceof RestClientResponseException answer
                ? "answered " + answer.getStatusCode().value() + " " + answer.getResponseBodyAsString()
                : "cannot be reached";
        return new KeycloakFailure(attempted + ": Keycloak " + why, cause);
    }
}
