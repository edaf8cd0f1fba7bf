package city.plaza.web.testing;

import city.plaza.infrastructure.local.LocalPlatform;
import city.plaza.tenancy.CitySecrets;
import city.plaza.tenancy.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A machine that calls Plaza, with a person's access token or without one. */
public final class TokenHolder {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-standard-0123456789";

    private final HttpClient http = HttpClient.newHttpClient();
    private final @Nullable String token;

    private TokenHolder(@Nullable String token) {
        this.token = token;
    }

    public static TokenHolder withoutToken() {
        return new TokenHolder(null);
    }

    public static TokenHolder with(String token) {
        return new TokenHolder(token);
    }

    /** The token itself; empty without one. */
    public String token() {
        return token == null ? "" : token;
    }

    public HttpResponse<String> get(String url) {
        return send("GET", url, "");
    }

    /**
     * @param json the body; empty for none
     * @param headers names and values by turns
     */
    public HttpResponse<String> send(String method, String url, String json, String... headers) {
        var body = json.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
        return send(
                request(url).header("Content-Type", "application/json").method(method, body),
                HttpResponse.BodyHandlers.ofString(),
                headers);
    }

    public HttpResponse<byte[]> download(String url) {
        return send(request(url).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> upload(String url, byte[] zip) {
        return send(
                request(url)
                        .header("Content-Type", "application/zip")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(zip)),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url.replaceFirst("//[^/:]+", "//127.0.0.1")))
                .header("Host", URI.create(url).getAuthority());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> as, String... headers) {
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), as);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Lets people sign in and hand their token to a machine. */
    public static final class Factory {

        private final CitySecrets secrets;
        private final JsonMapper json;

        Factory(CitySecrets secrets, JsonMapper json) {
            this.secrets = secrets;
            this.json = json;
        }

        /** Somebody of a realm, who signs in by the form that a city's or the console's sign-in leads to. */
        public TokenHolder of(TenantId realm, String origin, String email, String password) {
            return new TokenHolder(
                    tokens(realm, origin, email, password).path("access_token").asString());
        }

        /** The same person with a token that says who they are, and opens nothing. */
        public TokenHolder withIdToken(TenantId realm, String origin, String email, String password) {
            return new TokenHolder(
                    tokens(realm, origin, email, password).path("id_token").asString());
        }

        private JsonNode tokens(TenantId realm, String origin, String email, String password) {
            var person = new Visitor();
            var keycloak = LocalPlatform.shared().keycloak().url() + "/realms/" + realm + "/protocol/openid-connect";
            var back = origin + "/login/oauth2/code/" + realm;
            var page = person.visit(keycloak + "/auth?response_type=code&scope=openid&client_id=plaza&redirect_uri="
                    + back + "&code_challenge_method=S256&code_challenge=" + challenge());
            var form = FORM.matcher(page.body());
            if (!form.find()) {
                throw new IllegalStateException("No form to sign in by: " + page.statusCode());
            }
            var signedIn =
                    person.post(form.group(1).replace("&amp;", "&"), Map.of("username", email, "password", password));
            var code =
                    signedIn.headers().firstValue("location").orElseThrow().replaceFirst(".*[?&]code=([^&]+).*", "$1");
            var answer = person.post(
                    keycloak + "/token",
                    Map.of(
                            "grant_type",
                            "authorization_code",
                            "code",
                            code,
                            "redirect_uri",
                            back,
                            "client_id",
                            "plaza",
                            "client_secret",
                            secrets.derive(realm, "oidc-client", realm.value()),
                            "code_verifier",
                            VERIFIER));
            return json.readTree(answer.body());
        }

        private static String challenge() {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
                return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }
}
