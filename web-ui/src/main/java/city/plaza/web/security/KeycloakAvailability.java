package city.plaza.web.security;

import city.plaza.shared.Freshness;
import city.plaza.shared.GuardedValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Whether Keycloak can be reached right now; asked before anybody is redirected to it. */
@Component
class KeycloakAvailability {

    private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(1500);
    private static final Duration RESULT_TTL = Duration.ofSeconds(3);
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;
    /** Instead of a status where there was no answer. */
    private static final int NO_ANSWER = 0;

    private final HostRealms realms;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final Freshness freshness;
    private final Map<Realm, GuardedValue<Integer>> statuses = new ConcurrentHashMap<>();

    KeycloakAvailability(HostRealms realms, Clock clock) {
        this.realms = realms;
        this.freshness = Freshness.byAge(clock, RESULT_TTL);
    }

    /** Whether the realm of the present host answers; the answer may be three seconds old. */
    boolean answers() {
        return realms.current().filter(realm -> status(realm) == OK).isPresent();
    }

    /** Whether Keycloak as a whole is out of reach; one that knows of no such realm is not. */
    boolean isAway() {
        return realms.current()
                .map(this::status)
                .filter(status -> status == NO_ANSWER || status >= SERVER_ERROR)
                .isPresent();
    }

    private int status(Realm realm) {
        return statuses.computeIfAbsent(realm, any -> GuardedValue.lenient(freshness))
                .get(before -> ask(URI.create(realms.internalUrl(realm))));
    }

    private int ask(URI uri) {
        try {
            var request =
                    HttpRequest.newBuilder(uri).timeout(CONNECT_TIMEOUT).GET().build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }
}
