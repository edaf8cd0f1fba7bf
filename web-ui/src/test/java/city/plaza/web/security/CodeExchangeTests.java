package city.plaza.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;

class CodeExchangeTests {

    private static final int PEOPLE = 30;

    @Test
    void nobodySigningInWaitsForTheOthers() throws Exception {
        var all = new CountDownLatch(PEOPLE);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor();
                var answers = Executors.newVirtualThreadPerTaskExecutor()) {
            var keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
            keycloak.setExecutor(answers);
            keycloak.createContext("/token", exchange -> {
                all.countDown();
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                var body = """
                        {"access_token": "a", "token_type": "Bearer", "expires_in": 60}""".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(isTrueSoon(all) ? 200 : 500, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            keycloak.start();
            try {
                var exchange = CodeExchange.overTheJdksClient();
                var request = request(keycloak.getAddress().getPort());
                var tokens = Stream.generate(() -> callers.submit(() -> exchange.getTokenResponse(request)))
                        .limit(PEOPLE)
                        .toList();
                for (var token : tokens) {
                    assertThat(token.get().getAccessToken().getTokenValue()).isEqualTo("a");
                }
            } finally {
                keycloak.stop(0);
            }
        }
    }

    private static boolean isTrueSoon(CountDownLatch latch) throws IOException {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static OAuth2AuthorizationCodeGrantRequest request(int port) {
        var registration = ClientRegistration.withRegistrationId("springfield")
                .clientId("plaza")
                .clientSecret("secret")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("https://springfield.example/login")
                .authorizationUri("https://keycloak.example/auth")
                .tokenUri("http://127.0.0.1:" + port + "/token")
                .build();
        var asked = OAuth2AuthorizationRequest.authorizationCode()
                .clientId("plaza")
                .authorizationUri("https://keycloak.example/auth")
                .redirectUri("https://springfield.example/login")
                .state("state")
                .build();
        var answered = OAuth2AuthorizationResponse.success("code")
                .redirectUri("https://springfield.example/login")
                .state("state")
                .build();
        return new OAuth2AuthorizationCodeGrantRequest(registration, new OAuth2AuthorizationExchange(asked, answered));
    }
}
