package city.plaza.infrastructure.keycloak;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where Keycloak is and how Plaza provisions realms in it.
 *
 * @param url how browsers reach it and tokens name it
 * @param internalUrl how Plaza reaches it
 * @param clientId the service client in realm master, with the right to create realms and no other
 */
@ConfigurationProperties("plaza.keycloak")
record KeycloakProperties(URI url, URI internalUrl, String clientId, String clientSecret) {

    URI issuer(String realm) {
        return URI.create(withoutSlash(url) + "/realms/" + realm);
    }

    String base() {
        return withoutSlash(internalUrl);
    }

    private static String withoutSlash(URI uri) {
        var text = uri.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public String toString() {
        return "KeycloakProperties[" + url + ", " + internalUrl + ", " + clientId + "]";
    }
}
